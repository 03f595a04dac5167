package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.aStatedDeal;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.byTimer;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.deal.model.DealCommand.CutOff;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.ledger.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void formsWhenTheMinimumIsPaid() {
        Decision decision = decide(paidByAnn(anOpenDeal(), 3), CUT_OFF, byTimer());

        assertThat(decision)
                .isAccepted()
                .says(DealEventType.DEAL_FORMED)
                .leavesDeal(DealStatus.FORMED)
                .leavesOrder(1, OrderStatus.CONFIRMED);
        assertThat(decision.events().get(0).payload()).isEqualTo(new DealFormed(3, 1, null));
    }

    @Test
    void failsBelowTheMinimumAndRefundsEachOrderAlone() {
        DealState state =
                after(paidByAnn(anOpenDeal(), 1), join(2, BOB, grapes(1)), start(2, BOB, 2), pay(2, 2, 3_990));

        Decision decision = decide(state, CUT_OFF, byTimer());

        assertThat(decision)
                .leavesDeal(DealStatus.FAILED)
                .leavesOrder(1, OrderStatus.REFUNDING)
                .leavesOrder(2, OrderStatus.REFUNDING)
                .asksForRefund("deal-failed:" + DealFixture.order(1))
                .asksForRefund("deal-failed:" + DealFixture.order(2))
                .posts(Cause.COMMISSION_REVERSED, Cause.REFUND, Cause.COMMISSION_REVERSED, Cause.REFUND);
        assertThat(decision.after().paidQuantity()).isZero();
    }

    @Test
    void failsWithoutAnyOrder() {
        assertThat(decide(anOpenDeal(), CUT_OFF, byTimer()))
                .says(DealEventType.DEAL_FAILED)
                .leavesDeal(DealStatus.FAILED);
    }

    @Test
    void waitsForSeatsThatAreHeldAtTheCutOff() {
        DealState joined = after(paidByAnn(anOpenDeal(), 2), join(2, BOB, grapes(1)), start(2, BOB, 2), byLeader());
        assertThat(joined.status()).isEqualTo(DealStatus.CUT_OFF);

        assertThat(decide(joined, NOON, pay(2, 2, 3_990))).leavesDeal(DealStatus.FORMED);
        assertThat(decide(joined, NOON.plus(Duration.ofMinutes(15)), new ExpireSeats()))
                .leavesDeal(DealStatus.FAILED)
                .leavesOrder(2, OrderStatus.CANCELLED);
    }

    @Test
    void releasesSeatsWhoseTimeIsUpBeforeItCloses() {
        DealState late = decide(
                        paidByAnn(anOpenDeal(), 3), CUT_OFF.minus(Duration.ofMinutes(16)), join(2, BOB, grapes(1)))
                .after();

        assertThat(decide(late, CUT_OFF, byTimer()))
                .says(DealEventType.ORDER_CANCELLED, DealEventType.DEAL_FORMED)
                .leavesDeal(DealStatus.FORMED);
    }

    @Test
    void leavesATimerThatComesTooEarlyWithoutEffect() {
        assertThat(decide(anOpenDeal(), NOON, byTimer())).isAccepted().says().leavesDeal(DealStatus.OPEN);
        assertThat(decide(anOpenDeal(), NOON, byLeader())).isAccepted().leavesDeal(DealStatus.FAILED);
    }

    @Test
    void refusesAForeignLeaderAndASecondDecision() {
        assertThat(decide(anOpenDeal(), NOON, new CutOff(UUID.randomUUID()))).isRefused(RefusalCode.NOT_YOUR_DEAL);
        DealState formed = after(paidByAnn(anOpenDeal(), 3), byLeader());
        assertThat(decide(formed, NOON, byLeader())).isRefused(RefusalCode.DEAL_ALREADY_DECIDED);
        assertThat(decide(formed, CUT_OFF, byTimer())).isRefused(RefusalCode.DEAL_ALREADY_DECIDED);
    }

    @Test
    void refusesToCancelAfterTheCutOffAndTwice() {
        DealState joined = after(anOpenDeal(), join(1, ANN, grapes(1)));

        assertThat(decide(joined, NOON, cancel(1, BOB))).isRefused(RefusalCode.NOT_YOUR_ORDER);
        assertThat(decide(joined, NOON, cancel(2, ANN))).isRefused(RefusalCode.ORDER_NOT_FOUND);
        assertThat(decide(joined, CUT_OFF, cancel(1, ANN))).isRefused(RefusalCode.ORDER_NOT_CANCELLABLE);
        assertThat(decide(after(joined, cancel(1, ANN)), NOON, cancel(1, ANN)))
                .isRefused(RefusalCode.ORDER_NOT_CANCELLABLE);
    }

    @Test
    void takesBothOrdersOfCutOffAndLastPayment() {
        DealState two = after(paidByAnn(anOpenDeal(), 2), join(2, BOB, grapes(1)), start(2, BOB, 2));

        assertThat(decide(two, NOON, pay(2, 2, 3_990), byLeader())).isAccepted().leavesDeal(DealStatus.FORMED);
        assertThat(decide(two, NOON, byLeader(), pay(2, 2, 3_990))).isAccepted().leavesDeal(DealStatus.FORMED);
        DealState expired =
                decide(two, NOON.plus(Duration.ofMinutes(15)), byLeader()).after();
        assertThat(decide(expired, NOON.plus(Duration.ofMinutes(15)), pay(2, 2, 3_990)))
                .isAccepted()
                .leavesDeal(DealStatus.FAILED)
                .leavesOrder(2, OrderStatus.CANCELLED)
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED);
    }

    @Test
    void refusesAStatedTimeWhereTheServersClockRules() {
        Instant yesterday = NOON.minus(Duration.ofDays(1));
        Asked stated = new Asked(join(1, ANN, grapes(1)), Optional.of(yesterday));

        assertThat(GroupDeal.decide(anOpenDeal(), List.of(stated), NOON))
                .isRefused(RefusalCode.OCCURRED_AT_NOT_ALLOWED);
        Decision allowed = GroupDeal.decide(aStatedDeal(), List.of(stated), NOON);
        assertThat(allowed).isAccepted();
        assertThat(allowed.events().get(0).occurredAt()).isEqualTo(yesterday);
        Asked future = new Asked(join(1, ANN, grapes(1)), Optional.of(NOON.plus(Duration.ofMinutes(2))));
        assertThat(GroupDeal.decide(aStatedDeal(), List.of(future), NOON))
                .isRefused(RefusalCode.OCCURRED_AT_NOT_ALLOWED);
    }

    @Test
    void letsTheOrdersOfALargeDealFollowSomeAtATime() {
        DealState large = DealStates.withPaidOrders(Following.ORDERS_MOST + 5);

        Decision first = decide(large, CUT_OFF, byTimer());
        assertThat(first.unfinished()).isTrue();
        assertThat(first.changed()).hasSize(Following.ORDERS_MOST);
        assertThat(first.after().status()).isEqualTo(DealStatus.FAILED);

        Instant later = CUT_OFF.plus(Duration.ofMinutes(9));
        Decision rest = decide(first.after(), later, byTimer());
        assertThat(rest.unfinished()).isFalse();
        assertThat(rest.changed()).hasSize(5);
        assertThat(rest.after().paidQuantity()).isZero();
        assertThat(rest.events()).allMatch(event -> event.occurredAt().equals(CUT_OFF));
    }
}
