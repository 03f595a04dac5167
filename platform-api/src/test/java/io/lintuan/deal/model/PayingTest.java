package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.MINUTE;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.payment;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.deal.model.DealCommand.Pay;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Posting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PayingTest {
    private static final Instant LATER = NOON.plus(MINUTE.multipliedBy(5));
    private static final Instant EXPIRED = NOON.plus(Duration.ofMinutes(15));

    private final DealState started = after(anOpenDeal(), join(1, ANN, grapes(1)), start(1, ANN, 1));

    @Test
    void confirmsTheSeatAndAccruesTheCommission() {
        Decision decision = decide(started, LATER, pay(1, 1, 3_990));

        assertThat(decision)
                .isAccepted()
                .says(DealEventType.ORDER_PAID, DealEventType.COMMISSION_ACCRUED)
                .posts(Cause.PAYMENT, Cause.COMMISSION_ACCRUED)
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        Posting commission = decision.postings().get(1);
        assertThat(commission.amountMinor()).isEqualTo(399);
        assertThat(commission.source()).isEqualTo(Accounts.escrow(DealFixture.order(1)));
        assertThat(commission.destination()).isEqualTo(Accounts.accrued(DealFixture.LEADER));
        assertThat(decision.after().paidQuantity()).isEqualTo(1);
        assertThat(decision.after().heldQuantity()).isZero();
    }

    @Test
    void assuresTheDealOnceWhenTheMinimumIsPaid() {
        DealState two = paidByAnn(anOpenDeal(), 2);
        DealState asked = after(two, join(2, BOB, grapes(1)), start(2, BOB, 2));

        Decision third = decide(asked, NOON, pay(2, 2, 3_990));
        assertThat(third).says(DealEventType.ORDER_PAID, DealEventType.COMMISSION_ACCRUED, DealEventType.DEAL_ASSURED);
        DealState four = after(third.after(), join(3, BOB, grapes(1)), start(3, BOB, 3));
        assertThat(decide(four, NOON, pay(3, 3, 3_990)))
                .says(DealEventType.ORDER_PAID, DealEventType.COMMISSION_ACCRUED);
    }

    @Test
    void doesNothingWhenAPaymentIsReportedAgain() {
        DealState paid = after(started, pay(1, 1, 3_990));

        assertThat(decide(paid, LATER, pay(1, 1, 3_990))).isAccepted().says().posts();
    }

    @Test
    void refundsASecondPaymentOnItsOwn() {
        DealState twice = after(started, start(1, ANN, 2), pay(1, 1, 3_990));

        Decision decision = decide(twice, LATER, pay(1, 2, 3_990));

        assertThat(decision)
                .isAccepted()
                .says(DealEventType.ORDER_REFUNDED)
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED)
                .asksForRefund("refund:" + payment(2))
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        OrderRefunded said = (OrderRefunded) decision.events().get(0).payload();
        assertThat(said.counted()).isFalse();
        assertThat(said.reason()).isEqualTo(RefundReason.PAID_TWICE);
        assertThat(decide(decision.after(), LATER, pay(1, 2, 3_990)))
                .isAccepted()
                .says()
                .posts();
    }

    @Test
    void refundsAPaymentForASeatThatIsGone() {
        DealState gone = decide(started, EXPIRED, new ExpireSeats(), byLeader()).after();

        Decision decision = decide(gone, EXPIRED, pay(1, 1, 3_990));

        assertThat(decision)
                .isAccepted()
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED)
                .leavesOrder(1, OrderStatus.CANCELLED);
        OrderRefunded said = (OrderRefunded) decision.events().get(0).payload();
        assertThat(said.reason()).isEqualTo(RefundReason.PAID_TOO_LATE);
        assertThat(decision.after().paidQuantity()).isZero();
    }

    @Test
    void isPaidWhicheverComesFirstOfExpiryAndPaymentWhileTheSeatIsStillThere() {
        Decision paysFirst = decide(started, EXPIRED, pay(1, 1, 3_990), new ExpireSeats());
        Decision expiresFirst = decide(started, EXPIRED, new ExpireSeats(), pay(1, 1, 3_990));

        assertThat(paysFirst).isAccepted().leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(expiresFirst).isAccepted().leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(expiresFirst.effects().refunds()).isEmpty();
    }

    @Test
    void refusesAPaymentThatNobodyStarted() {
        assertThat(decide(started, LATER, pay(1, 7, 3_990))).isRefused(RefusalCode.PAYMENT_UNKNOWN);
        assertThat(decide(started, LATER, pay(9, 1, 3_990))).isRefused(RefusalCode.ORDER_NOT_FOUND);
    }

    @Test
    void refusesAnotherAmountOrCurrency() {
        assertThat(decide(started, LATER, pay(1, 1, 3_989))).isRefused(RefusalCode.PAYMENT_AMOUNT_MISMATCH);
        Pay dollars = new Pay(payment(1), DealFixture.order(1), 3_990, "USD", NOON);
        assertThat(decide(started, LATER, dollars)).isRefused(RefusalCode.PAYMENT_AMOUNT_MISMATCH);
    }

    @Test
    void startsAPaymentOnlyForTheBuyerOfAnUnpaidOrderInTime() {
        DealState joined = after(anOpenDeal(), join(1, ANN, grapes(1)));

        assertThat(decide(joined, NOON, start(1, BOB, 1))).isRefused(RefusalCode.NOT_YOUR_ORDER);
        assertThat(decide(joined, NOON, start(2, ANN, 1))).isRefused(RefusalCode.ORDER_NOT_FOUND);
        assertThat(decide(joined, EXPIRED, start(1, ANN, 1))).isRefused(RefusalCode.ORDER_NOT_PAYABLE);
        assertThat(decide(after(started, pay(1, 1, 3_990)), NOON, start(1, ANN, 2)))
                .isRefused(RefusalCode.ORDER_NOT_PAYABLE);
        assertThat(decide(joined, NOON, start(1, ANN, 1)).effects().attempts()).hasSize(1);
    }

    @Test
    void takesThePaymentOfADealThatIsWaitingForItsLastSeats() {
        DealState waiting = after(started, byLeader());
        assertThat(waiting.status()).isEqualTo(DealStatus.CUT_OFF);

        Decision decision = decide(waiting, LATER, pay(1, 1, 3_990));

        assertThat(decision)
                .isAccepted()
                .leavesDeal(DealStatus.FAILED)
                .leavesOrder(1, OrderStatus.REFUNDING)
                .asksForRefund("deal-failed:" + DealFixture.order(1));
    }

    @Test
    void givesMoneyBackWhenAPaidOrderIsCancelled() {
        DealState paid = after(started, pay(1, 1, 3_990));

        assertThat(decide(paid, LATER, cancel(1, ANN)))
                .isAccepted()
                .says(DealEventType.ORDER_CANCELLED, DealEventType.COMMISSION_REVERSED, DealEventType.ORDER_REFUNDED)
                .posts(Cause.COMMISSION_REVERSED, Cause.REFUND)
                .asksForRefund("cancelled:" + DealFixture.order(1))
                .leavesOrder(1, OrderStatus.REFUNDING);
    }

    @Test
    void datesAPaymentWhenItIsHeardOfBecauseALateReportWouldChangeFinalMinutes() {
        assertThat(paidAt(started, NOON.plus(MINUTE))).isEqualTo(LATER);
        assertThat(paidAt(started, LATER.plus(MINUTE))).isEqualTo(LATER);
    }

    @Test
    void datesAPaymentOfAStatedDealByItsReportButNeverIntoTheFutureOrBeforeTheOrder() {
        DealState stated = after(DealFixture.aStatedDeal(), join(1, ANN, grapes(1)), start(1, ANN, 1));

        assertThat(paidAt(stated, NOON.plus(MINUTE))).isEqualTo(NOON.plus(MINUTE));
        assertThat(paidAt(stated, LATER.plus(Duration.ofHours(1)))).isEqualTo(LATER.plus(MINUTE));
        assertThat(paidAt(stated, NOON.minus(MINUTE))).isEqualTo(NOON);
    }

    private static Instant paidAt(DealState state, Instant reported) {
        Pay pay = new Pay(payment(1), DealFixture.order(1), 3_990, "CNY", reported);
        return decide(state, LATER, pay).events().get(0).occurredAt();
    }
}
