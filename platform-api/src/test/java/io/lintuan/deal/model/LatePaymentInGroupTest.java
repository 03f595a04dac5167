package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.payment;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.CAT;
import static io.lintuan.deal.model.GroupFixture.GATE;
import static io.lintuan.deal.model.GroupFixture.aDealOfTeams;
import static io.lintuan.deal.model.GroupFixture.aDealWith;
import static io.lintuan.deal.model.GroupFixture.aDealWithTwoPoints;
import static io.lintuan.deal.model.GroupFixture.joinAt;
import static io.lintuan.deal.model.GroupFixture.joinTeam;
import static io.lintuan.deal.model.GroupFixture.teamOf;

import io.lintuan.deal.model.DealCommand.CancelDeal;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.deal.model.DealCommand.Pay;
import io.lintuan.ledger.Cause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A late payment takes its seat again only where its group has room for it: its deal, its point, its team. */
class LatePaymentInGroupTest {
    private static final Instant EXPIRED = NOON.plus(Duration.ofMinutes(15));

    @Test
    void takesItsSeatAgainWhileTheDealHasCapacity() {
        DealState gone = expired(aDealWith(new Capacity(1, Capacity.ANY)), join(1, ANN, grapes(1)));

        assertThat(decide(gone, EXPIRED, pay(1))).isAccepted().leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertRefunded(decide(at(EXPIRED, gone, join(2, BOB, grapes(1))), EXPIRED, pay(1)));
    }

    @Test
    void goesBackWhenItsPickupPointIsFull() {
        DealState gone = expired(aDealWithTwoPoints(), joinAt(1, ANN, GATE, 2));

        assertThat(decide(gone, EXPIRED, pay(2))).isAccepted().leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertRefunded(decide(at(EXPIRED, gone, joinAt(2, BOB, GATE, 1)), EXPIRED, pay(2)));
    }

    @Test
    void takesItsSeatInATeamAgainWhileThatForms() {
        assertThat(decide(expiredInATeamOf(3), EXPIRED, pay(1)))
                .isAccepted()
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(decide(at(EXPIRED, expiredInATeamOf(3), joinTeam(3, CAT, teamOf(1))), EXPIRED, pay(1)))
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
    }

    @Test
    void goesBackWhenItsTeamIsFullOrItsTimeIsUp() {
        DealState full = at(EXPIRED, expiredInATeamOf(2), joinTeam(3, CAT, teamOf(1)));

        assertRefunded(decide(full, EXPIRED, pay(1)));
        assertRefunded(decide(expiredInATeamOf(3), NOON.plus(Duration.ofHours(1)), pay(1)));
    }

    @Test
    void goesBackWhenItsBuyerHasAnotherSeatInTheTeam() {
        assertRefunded(decide(at(EXPIRED, expiredInATeamOf(3), joinTeam(3, ANN, teamOf(1))), EXPIRED, pay(1)));
    }

    @Test
    void goesBackWhenTheDealWasCalledOff() {
        DealState gone = expired(aDealWith(Capacity.NONE), join(1, ANN, grapes(1)));

        assertRefunded(decide(at(EXPIRED, gone, new CancelDeal(LEADER)), EXPIRED, pay(1)));
    }

    /** Ann started it and did not pay in time; Bob joined, and heads it now. */
    private static DealState expiredInATeamOf(int size) {
        DealState started = after(aDealOfTeams(size), join(1, ANN, grapes(1)), start(1, ANN, 1));
        DealState joined = at(NOON.plusSeconds(60), started, joinTeam(2, BOB, teamOf(1)));
        return decide(joined, EXPIRED, new ExpireSeats()).after();
    }

    private static DealState expired(DealState deal, DealCommand.Join join) {
        return decide(after(deal, join, start(1, ANN, 1)), EXPIRED, new ExpireSeats())
                .after();
    }

    private static DealState at(Instant moment, DealState state, DealCommand command) {
        Decision decision = decide(state, moment, command);
        assertThat(decision).isAccepted();
        return decision.after();
    }

    private static void assertRefunded(Decision decision) {
        assertThat(decision)
                .isAccepted()
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED)
                .leavesOrder(1, OrderStatus.CANCELLED)
                .asksForRefund("refund:" + payment(1));
    }

    private static Pay pay(int boxes) {
        return new Pay(payment(1), order(1), 3_990L * boxes, "CNY", NOON);
    }
}
