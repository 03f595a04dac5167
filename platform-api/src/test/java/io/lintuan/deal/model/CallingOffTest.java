package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.byTimer;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.aDealOfTeams;
import static io.lintuan.deal.model.GroupFixture.joinTeam;
import static io.lintuan.deal.model.GroupFixture.paid;
import static io.lintuan.deal.model.GroupFixture.teamOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealCancelled;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.deal.model.DealCommand.CancelDeal;
import io.lintuan.deal.model.DealCommand.GoodsArrived;
import io.lintuan.ledger.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallingOffTest {
    private static final CancelDeal CALL_OFF = new CancelDeal(LEADER);

    @Test
    void paysEverybodyBackAndReleasesWhoHasNotPaid() {
        DealState two = after(paidByAnn(anOpenDeal(), 1), join(2, BOB, grapes(1)), start(2, BOB, 2));

        Decision called = decide(two, NOON, CALL_OFF);

        assertThat(called)
                .leavesDeal(DealStatus.CANCELLED)
                .leavesOrder(1, OrderStatus.REFUNDING)
                .leavesOrder(2, OrderStatus.CANCELLED)
                .asksForRefund("deal-cancelled:" + order(1))
                .posts(Cause.COMMISSION_REVERSED, Cause.REFUND);
        assertThat(called.events().get(0).payload()).isEqualTo(new DealCancelled(1, 1));
        assertThat(called.after().takenOrders()).isZero();
        assertThat(decide(called.after(), NOON, pay(2, 2, 3_990)))
                .isAccepted()
                .leavesOrder(2, OrderStatus.CANCELLED)
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED);
    }

    @Test
    void paysConfirmedOrdersBackTooUntilGoodsAreThere() {
        DealState formed = after(paidByAnn(anOpenDeal(), 3), byLeader());

        assertThat(decide(formed, CUT_OFF, CALL_OFF))
                .leavesOrder(1, OrderStatus.REFUNDING)
                .asksForRefund("deal-cancelled:" + order(1));
        DealState arrived = after(formed, new GoodsArrived(LEADER));
        assertThat(decide(arrived, CUT_OFF, CALL_OFF)).isRefused(RefusalCode.DEAL_NOT_CANCELLABLE);
    }

    @Test
    void refusesAForeignLeaderAndASecondTime() {
        assertThat(decide(anOpenDeal(), NOON, new CancelDeal(ANN))).isRefused(RefusalCode.NOT_YOUR_DEAL);
        DealState called = after(anOpenDeal(), CALL_OFF);
        assertThat(decide(called, NOON, CALL_OFF)).isRefused(RefusalCode.DEAL_NOT_CANCELLABLE);
        assertThat(decide(called, NOON, join(1, ANN, grapes(1)))).isRefused(RefusalCode.DEAL_NOT_OPEN);
        assertThat(decide(called, NOON, byLeader())).isRefused(RefusalCode.DEAL_ALREADY_DECIDED);
    }

    @Test
    void letsTheOrdersOfALargeDealFollowSomeAtATimeAndTakesNoPaymentMeanwhile() {
        int last = Following.ORDERS_MOST + 5;
        DealState large = decide(
                        DealStates.withPaidOrders(last),
                        NOON.plusSeconds(1),
                        join(last, BOB, grapes(1)),
                        start(last, BOB, last))
                .after();

        Decision first = decide(large, NOON.plusSeconds(2), CALL_OFF);
        assertThat(first.unfinished()).isTrue();
        assertThat(first.changed()).hasSize(Following.ORDERS_MOST);
        assertThat(first).leavesOrder(last, OrderStatus.PENDING_PAYMENT);
        assertThat(decide(first.after(), NOON, start(last, BOB, 9_999))).isRefused(RefusalCode.ORDER_NOT_PAYABLE);
        assertThat(decide(first.after(), NOON, pay(last, last, 100)))
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED);

        Decision rest = decide(first.after(), NOON.plus(Duration.ofMinutes(9)), byTimer());
        assertThat(rest.unfinished()).isFalse();
        assertThat(rest.after().paidQuantity()).isZero();
        assertThat(rest.after().heldQuantity()).isZero();
        assertThat(rest.events()).allMatch(event -> event.occurredAt().equals(NOON.plusSeconds(2)));
    }

    @Test
    void endsTheTeamsOfADealOfTeams() {
        DealState teams = after(
                after(after(aDealOfTeams(), paid(join(1, ANN, grapes(1)))), paid(joinTeam(2, BOB, teamOf(1)))),
                paid(join(3, ANN, grapes(1))));

        Decision called = decide(teams, NOON, CALL_OFF);

        assertThat(called)
                .leavesOrder(1, OrderStatus.REFUNDING)
                .leavesOrder(3, OrderStatus.REFUNDING)
                .asksForRefund("deal-cancelled:" + order(3));
        assertThat(called.after().team(teamOf(1)).orElseThrow().status()).isEqualTo(TeamStatus.FORMED);
        assertThat(called.after().team(teamOf(3)).orElseThrow().status()).isEqualTo(TeamStatus.EXPIRED);
        assertThat(called.events()).extracting(DealEvent::type).contains(DealEventType.TEAM_EXPIRED);
        assertThat(called.after().status()).isEqualTo(DealStatus.CANCELLED);
    }
}
