package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.payment;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.deal.model.DealCommand.Pay;
import io.lintuan.ledger.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A payment that lands when the seat's time is up takes the seat again if there still is one, else it goes back. */
class LatePaymentTest {
    private static final Instant EXPIRED = NOON.plus(Duration.ofMinutes(15));
    private final DealState gone = decide(
                    after(anOpenDeal(), join(1, ANN, eggs(3)), start(1, ANN, 1)), EXPIRED, new ExpireSeats())
            .after();

    /** The bank asked for a second factor, and the time ran out over it. */
    @Test
    void openFoodNetwork13519TakesItsSeatAgainWhileThereIsOne() {
        Decision late = decide(gone, EXPIRED.plusSeconds(5), pay());

        assertThat(late)
                .isAccepted()
                .says(DealEventType.ORDER_PAID, DealEventType.COMMISSION_ACCRUED, DealEventType.DEAL_ASSURED)
                .posts(Cause.PAYMENT, Cause.COMMISSION_ACCRUED)
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(late.after().paidQuantity()).isEqualTo(3);
        assertThat(late.after().order(order(1)).orElseThrow().left()).isEmpty();
    }

    @Test
    void goesBackWhenSomebodyElseTookTheGoods() {
        DealState taken = decide(gone, EXPIRED, join(2, BOB, eggs(3))).after();

        assertRefunded(decide(taken, EXPIRED, pay()));
    }

    @Test
    void goesBackWhenTheBuyerHasMeanwhileTakenAsMuchAsOneMay() {
        DealState again = decide(gone, EXPIRED, join(2, ANN, eggs(4))).after();

        assertRefunded(decide(again, EXPIRED, pay()));
    }

    @Test
    void goesBackWhenTheDealHasClosed() {
        assertRefunded(decide(gone, CUT_OFF, pay()));
    }

    @Test
    void goesBackWhenTheBuyerHadLeft() {
        DealState left = after(after(anOpenDeal(), join(1, ANN, eggs(3)), start(1, ANN, 1)), cancel(1, ANN));

        assertRefunded(decide(left, EXPIRED, pay()));
    }

    @Test
    void goesBackWhenACouponHadBeenReservedForIt() {
        DealCommand.Join discounted = new DealCommand.Join(order(1), ANN, "b", List.of(eggs(3)), 1, 500);
        DealState expired = decide(after(anOpenDeal(), discounted, start(1, ANN, 1)), EXPIRED, new ExpireSeats())
                .after();

        assertRefunded(decide(expired, EXPIRED, new Pay(payment(1), order(1), 3 * 2_850 - 500, "CNY", NOON)));
    }

    @Test
    void isNotTakenTwice() {
        DealState back = decide(gone, EXPIRED, pay()).after();

        assertThat(decide(back, EXPIRED, pay())).isAccepted().says().posts();
    }

    private static void assertRefunded(Decision decision) {
        assertThat(decision)
                .isAccepted()
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED)
                .leavesOrder(1, OrderStatus.CANCELLED)
                .asksForRefund("refund:" + payment(1));
    }

    private static Pay pay() {
        return new Pay(payment(1), order(1), 3 * 2_850, "CNY", NOON);
    }
}
