package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import org.junit.jupiter.api.Test;

class OrdersLiveLegallyTest {
    private final Ground ground = new Ground();

    @Test
    void findsAnOrderThatWasGivenBackAndCollected() {
        ground.events.add(new Story(Ground.DEAL).pickedUp(Ground.GIVEN_BACK));
        assertThat(ground.findings(new OrdersLiveLegally()))
                .containsExactly("I9 order order-given-back was GIVEN_BACK and then ORDER_PICKED_UP");
    }

    @Test
    void letsAnOrderGoOnAfterAPartOfItWentBack() {
        ground.events.add(ground.events.size() - 1, new Story(Ground.DEAL).refunded(Ground.COLLECTED, 1, 500));
        assertThat(ground.findings(new OrdersLiveLegally())).isEmpty();
    }

    @Test
    void letsALatePaymentBringAnExpiredOrderBackButNotOneThatItsBuyerCancelled() {
        Story story = new Story(Ground.DEAL);
        ground.orders.set(2, new Books.Order(Ground.UNPAID, Ground.DEAL, "CONFIRMED", 1_000, 100));
        ground.events.add(story.expired(Ground.UNPAID));
        ground.events.add(story.paid(Ground.UNPAID, 1, 1_000));
        assertThat(ground.findings(new OrdersLiveLegally())).isEmpty();

        ground.events.set(ground.events.size() - 2, story.cancelled(Ground.UNPAID));
        assertThat(ground.findings(new OrdersLiveLegally()))
                .contains("I9 order order-unpaid was LEFT_UNPAID and then ORDER_PAID");
    }

    @Test
    void findsAnOrderWhoseStateIsNotThatOfItsEvents() {
        ground.orders.set(2, new Books.Order(Ground.UNPAID, Ground.DEAL, "CONFIRMED", 1_000, 0));
        assertThat(ground.findings(new OrdersLiveLegally()))
                .containsExactly("I9 order order-unpaid is CONFIRMED, and by its events PLACED");
    }
}
