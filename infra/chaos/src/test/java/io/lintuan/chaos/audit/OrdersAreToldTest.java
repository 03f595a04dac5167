package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdersAreToldTest {
    private final Ground ground = new Ground();

    @Test
    void findsAnAcceptedOrderThatIsNotInTheTopic() {
        ground.events.remove(2);
        assertThat(ground.findings(new OrdersAreTold()))
                .containsExactly("I4 the amount of order order-unpaid is 1000 in PostgreSQL and 0 in the topic");
    }

    @Test
    void findsAnOrderInTheTopicThatWasNeverAccepted() {
        ground.orders.removeIf(order -> order.id().equals(Ground.UNPAID));
        assertThat(ground.findings(new OrdersAreTold()))
                .containsExactly("I4 the amount of order order-unpaid is 0 in PostgreSQL and 1000 in the topic");
    }

    @Test
    void findsAnEventThatLiesInTheTopicTwice() {
        ground.events.add(ground.events.get(7));
        assertThat(ground.findings(new OrdersAreTold())).containsExactly("I4 event event-8 lies 2 times in the topic");
    }
}
