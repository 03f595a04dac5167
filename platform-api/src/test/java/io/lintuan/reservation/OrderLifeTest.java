package io.lintuan.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.OrderStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderLifeTest {

    /** An order has its places as long as it has its seat. */
    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void givesPlacesBackExactlyWithTheSeat(OrderStatus status) {
        assertThat(OrderLife.ENDED.contains(status.name())).isEqualTo(status.seat() == OrderStatus.Seat.RELEASED);
    }

    /** A cancelled order may come to life by a late payment; the others may still end. */
    @Test
    void looksAgainUntilTheGoodsAreCollectedOrTheMoneyGoesBack() {
        assertThat(Stream.of(OrderStatus.values()).map(OrderStatus::name))
                .filteredOn(status -> !OrderLife.SETTLED.contains(status))
                .containsExactlyInAnyOrder(
                        "PENDING_PAYMENT", "PAID_WAITING_GROUP", "CONFIRMED", "DISPATCHED", "READY", "CANCELLED");
    }
}
