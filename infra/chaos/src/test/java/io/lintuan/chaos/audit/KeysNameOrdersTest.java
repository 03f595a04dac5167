package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import org.junit.jupiter.api.Test;

class KeysNameOrdersTest {
    private final Ground ground = new Ground();

    @Test
    void findsAnOrderThatTwoKeysWereAnsweredWith() {
        ground.joins.add(new Books.Join(Ground.UNPAID));
        assertThat(ground.findings(new KeysNameOrders()))
                .containsExactly(
                        "I3 the number of joins of order order-unpaid is 1 in table orders and 2 in remembered keys");
    }

    @Test
    void findsAnOrderThatNoKeyRemembers() {
        ground.joins.removeIf(join -> join.orderId().equals(Ground.UNPAID));
        assertThat(ground.findings(new KeysNameOrders()))
                .containsExactly(
                        "I3 the number of joins of order order-unpaid is 1 in table orders and 0 in remembered keys");
    }
}
