package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.deal.model.DealCommand.HoldCommission;
import io.lintuan.deal.model.DealCommand.SettleRefund;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Posting;
import org.junit.jupiter.api.Test;

class CommissionTest {
    private final DealState paid = paidByAnn(anOpenDeal(), 1);

    @Test
    void isHeldByASignalOnce() {
        Decision held = decide(paid, NOON, signal("s-1"));

        assertThat(held).isAccepted().says(DealEventType.COMMISSION_HELD).posts(Cause.COMMISSION_HELD);
        assertThat(held.effects().signals()).hasSize(1);
        assertThat(held).leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(decide(held.after(), NOON, signal("s-1")))
                .isAccepted()
                .says()
                .posts();
        Decision second = decide(held.after(), NOON, signal("s-2"));
        assertThat(second).isAccepted().says().posts();
        assertThat(second.effects().signals()).hasSize(1);
    }

    @Test
    void isHeldAsItIsEarnedWhenTheSignalCameFirst() {
        DealState signalled = after(anOpenDeal(), join(1, ANN, grapes(1)), start(1, ANN, 1), signal("s-1"));

        Decision decision = decide(signalled, NOON, pay(1, 1, 3_990));

        assertThat(decision)
                .says(DealEventType.ORDER_PAID, DealEventType.COMMISSION_ACCRUED, DealEventType.COMMISSION_HELD)
                .posts(Cause.PAYMENT, Cause.COMMISSION_ACCRUED, Cause.COMMISSION_HELD);
    }

    @Test
    void isTakenBackFromWhereItIsAndNamesTheAccrual() {
        Posting accrual = decide(after(anOpenDeal(), join(1, ANN, grapes(1)), start(1, ANN, 1)), NOON, pay(1, 1, 3_990))
                .postings()
                .get(1);

        Posting fromAccrued = decide(paid, NOON, cancel(1, ANN)).postings().get(0);
        Posting fromHeld = decide(after(paid, signal("s-1")), NOON, cancel(1, ANN))
                .postings()
                .get(0);

        assertThat(fromAccrued.source()).isEqualTo(Accounts.accrued(LEADER));
        assertThat(fromHeld.source()).isEqualTo(Accounts.held(LEADER));
        assertThat(fromHeld.reverses()).contains(accrual.id());
        assertThat(fromAccrued.reverses()).contains(accrual.id());
    }

    @Test
    void isNotPostedWhenItRoundsToNothing() {
        DealState started = after(DealStates.largeAt(19), join(1, ANN, grapes(1)), start(1, ANN, 1));

        assertThat(decide(started, NOON, pay(1, 1, 19)))
                .says(DealEventType.ORDER_PAID)
                .posts(Cause.PAYMENT);
    }

    @Test
    void refusesASignalAboutNobodysOrder() {
        HoldCommission unknown = new HoldCommission(order(9), "s-1", "buyer-velocity", "5 in 300 s", NOON);

        assertThat(decide(paid, NOON, unknown)).isRefused(RefusalCode.ORDER_NOT_FOUND);
    }

    @Test
    void settlesARefundOnce() {
        DealState refunding = after(paid, cancel(1, ANN));
        SettleRefund settle = new SettleRefund(order(1), "cancelled:" + order(1), 3_990, NOON);

        Decision settled = decide(refunding, NOON, settle);

        assertThat(settled).isAccepted().posts(Cause.REFUND_SETTLED).leavesOrder(1, OrderStatus.REFUNDED);
        assertThat(decide(settled.after(), NOON, settle)).isAccepted().posts();
    }

    @Test
    void refusesToSettleWhatWasNotAskedFor() {
        DealState refunding = after(paid, cancel(1, ANN));

        assertThat(decide(refunding, NOON, new SettleRefund(order(1), "refund:x", 3_990, NOON)))
                .isRefused(RefusalCode.REFUND_UNKNOWN);
        assertThat(decide(refunding, NOON, new SettleRefund(order(1), "cancelled:" + order(1), 1, NOON)))
                .isRefused(RefusalCode.PAYMENT_AMOUNT_MISMATCH);
        assertThat(decide(refunding, NOON, new SettleRefund(order(9), "cancelled:" + order(1), 1, NOON)))
                .isRefused(RefusalCode.ORDER_NOT_FOUND);
    }

    private static HoldCommission signal(String id) {
        return new HoldCommission(order(1), id, "buyer-velocity", "5 orders in 300 s", NOON);
    }
}
