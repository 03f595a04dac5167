package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byTimer;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.CAT;
import static io.lintuan.deal.model.GroupFixture.HOUR;
import static io.lintuan.deal.model.GroupFixture.aDealOfTeams;
import static io.lintuan.deal.model.GroupFixture.joinTeam;
import static io.lintuan.deal.model.GroupFixture.minutes;
import static io.lintuan.deal.model.GroupFixture.paid;
import static io.lintuan.deal.model.GroupFixture.teamOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.TeamExpired;
import io.lintuan.contracts.event.TeamFormed;
import io.lintuan.contracts.event.TeamStarted;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.ledger.Cause;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamingTest {
    private static final ExpireSeats EXPIRE = new ExpireSeats();

    @Test
    void startsATeamForWhoNamesNone() {
        Decision started = decide(aDealOfTeams(), NOON, join(1, ANN, grapes(1)));

        assertThat(started).says(DealEventType.ORDER_PLACED, DealEventType.TEAM_STARTED);
        assertThat(started.events().get(1).payload())
                .isEqualTo(new TeamStarted(teamOf(1).toString(), order(1).toString(), "b-" + ANN, 2, NOON.plus(HOUR)));
        assertThat(team(started.after(), 1).held()).isEqualTo(1);
        assertThat(started.teams()).hasSize(1);
    }

    @Test
    void formsAtOnceWhenAllHavePaidWhileTheDealStaysOpen() {
        DealState one = after(aDealOfTeams(), paid(join(1, ANN, grapes(1))));
        DealState held = after(one, joinTeam(2, BOB, teamOf(1)), start(2, BOB, 2));

        Decision formed = decide(held, NOON, pay(2, 2, 3_990));

        assertThat(formed)
                .says(
                        DealEventType.ORDER_PAID,
                        DealEventType.COMMISSION_ACCRUED,
                        DealEventType.TEAM_FORMED,
                        DealEventType.DEAL_ASSURED)
                .leavesOrder(1, OrderStatus.CONFIRMED)
                .leavesOrder(2, OrderStatus.CONFIRMED)
                .leavesDeal(DealStatus.OPEN);
        assertThat(formed.events().get(2).payload())
                .isEqualTo(new TeamFormed(teamOf(1).toString(), 2, NOON));
        Outcome.Accepted answer = (Outcome.Accepted) formed.outcomes().get(0);
        assertThat(answer.order().orElseThrow().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(decide(formed.after(), NOON, cancel(1, ANN))).isRefused(RefusalCode.ORDER_NOT_CANCELLABLE);
    }

    /** litemall #159, #283: a failed team is no success; each paid order waits, and gets its own refund. */
    @Test
    void litemall159and283expiresAndRefundsEachPaidOrderAlone() {
        DealState two = after(after(aDealOfTeams(3), paid(join(1, ANN, grapes(1)))), paid(joinTeam(2, BOB, teamOf(1))));
        assertThat(two.order(order(1)).orElseThrow().status()).isEqualTo(OrderStatus.PAID_WAITING_GROUP);

        Decision expired = decide(two, NOON.plus(HOUR), EXPIRE);

        assertThat(expired)
                .leavesOrder(1, OrderStatus.REFUNDING)
                .leavesOrder(2, OrderStatus.REFUNDING)
                .asksForRefund("deal-failed:" + order(1))
                .asksForRefund("deal-failed:" + order(2))
                .posts(Cause.COMMISSION_REVERSED, Cause.REFUND, Cause.COMMISSION_REVERSED, Cause.REFUND)
                .leavesDeal(DealStatus.OPEN);
        assertThat(expired.events().get(0).payload())
                .isEqualTo(new TeamExpired(teamOf(1).toString(), 3, 2, NOON));
        assertThat(team(expired.after(), 1).status()).isEqualTo(TeamStatus.EXPIRED);
    }

    @Test
    void doesNotExpireBeforeItsTime() {
        DealState one = after(aDealOfTeams(), paid(join(1, ANN, grapes(1))));

        assertThat(decide(one, NOON.plus(HOUR).minusMillis(1), EXPIRE)).says();
        assertThat(decide(one, NOON.plus(HOUR), byTimer())).leavesOrder(1, OrderStatus.REFUNDING);
    }

    @Test
    void waitsForASeatThatIsHeldWhenItsTimeIsUp() {
        DealState one = after(aDealOfTeams(), paid(join(1, ANN, grapes(1))));
        DealState held = decide(one, minutes(55), joinTeam(2, BOB, teamOf(1)), start(2, BOB, 2))
                .after();

        DealState waits = decide(held, minutes(61), EXPIRE).after();
        assertThat(team(waits, 1).status()).isEqualTo(TeamStatus.FORMING);
        assertThat(decide(waits, minutes(62), pay(2, 2, 3_990))).leavesOrder(1, OrderStatus.CONFIRMED);
        assertThat(decide(waits, minutes(70), EXPIRE))
                .leavesOrder(1, OrderStatus.REFUNDING)
                .leavesOrder(2, OrderStatus.CANCELLED);
    }

    @Test
    void refundsAPaymentThatComesAfterItsTeamExpired() {
        DealState joined = after(aDealOfTeams(), join(1, ANN, grapes(1)), start(1, ANN, 1));
        DealState expired = decide(joined, minutes(61), EXPIRE).after();
        assertThat(team(expired, 1).status()).isEqualTo(TeamStatus.EXPIRED);

        assertThat(decide(expired, minutes(62), pay(1, 1, 3_990)))
                .isAccepted()
                .leavesOrder(1, OrderStatus.CANCELLED)
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED);
    }

    @Test
    void refusesInTheOrderOfTheRules() {
        DealState one = after(aDealOfTeams(), paid(join(1, ANN, grapes(1))));

        assertThat(decide(anOpenDeal(), NOON, joinTeam(1, ANN, teamOf(1)))).isRefused(RefusalCode.TEAM_UNKNOWN);
        assertThat(decide(one, NOON, joinTeam(2, BOB, teamOf(9)))).isRefused(RefusalCode.TEAM_UNKNOWN);
        assertThat(decide(one, NOON.plus(HOUR), joinTeam(2, BOB, teamOf(1)))).isRefused(RefusalCode.TEAM_NOT_OPEN);
        assertThat(decide(one, NOON, joinTeam(2, ANN, teamOf(1)))).isRefused(RefusalCode.ALREADY_IN_TEAM);
        DealState full = after(one, joinTeam(2, BOB, teamOf(1)));
        assertThat(decide(full, NOON, joinTeam(3, CAT, teamOf(1)))).isRefused(RefusalCode.TEAM_FULL);
        DealState formed = after(full, start(2, BOB, 2), pay(2, 2, 3_990));
        assertThat(decide(formed, NOON, joinTeam(3, CAT, teamOf(1)))).isRefused(RefusalCode.TEAM_NOT_OPEN);
        assertThat(decide(one, CUT_OFF, join(3, CAT, grapes(1)))).isRefused(RefusalCode.DEAL_NOT_OPEN);
    }

    @Test
    void letsWhoPaidNextInheritTheTeamAndKeepsItsDeadline() {
        DealState three = after(aDealOfTeams(4), paid(join(1, ANN, grapes(1))));
        three = after(three, joinTeam(2, BOB, teamOf(1)));
        three = after(three, paid(joinTeam(3, CAT, teamOf(1))));

        DealState left = after(three, cancel(1, ANN));
        assertThat(team(left, 1).headOrderId()).isEqualTo(order(3));
        assertThat(team(left, 1).deadline()).isEqualTo(NOON.plus(HOUR));
        DealState onlyHeld = after(left, cancel(3, CAT));
        assertThat(team(onlyHeld, 1).headOrderId()).isEqualTo(order(2));
        Decision empty = decide(onlyHeld, NOON, cancel(2, BOB));
        assertThat(empty).says(DealEventType.ORDER_CANCELLED, DealEventType.TEAM_EXPIRED);
        assertThat(team(empty.after(), 1).status()).isEqualTo(TeamStatus.EXPIRED);
    }

    @Test
    void letsOneRejoinATeamOneLeft() {
        DealState two = after(aDealOfTeams(3), join(1, ANN, grapes(1)), joinTeam(2, BOB, teamOf(1)), cancel(2, BOB));

        assertThat(decide(two, NOON, joinTeam(3, BOB, teamOf(1)))).isAccepted();
    }

    @Test
    void decidesTheDealWhenItsLastTeamIsDecided() {
        DealState formed =
                after(after(aDealOfTeams(), paid(join(1, ANN, grapes(1)))), paid(joinTeam(2, BOB, teamOf(1))));
        DealState second =
                decide(formed, minutes(100), paid(join(3, CAT, grapes(1)))).after();

        DealState cutOff = decide(second, CUT_OFF, byTimer()).after();
        assertThat(cutOff.status()).isEqualTo(DealStatus.CUT_OFF);
        assertThat(decide(cutOff, minutes(130), joinTeam(4, BOB, teamOf(3)))).isAccepted();
        assertThat(decide(cutOff, minutes(130), join(4, BOB, grapes(1)))).isRefused(RefusalCode.DEAL_NOT_OPEN);
        Decision last = decide(cutOff, minutes(160), EXPIRE);
        assertThat(last)
                .leavesDeal(DealStatus.FORMED)
                .leavesOrder(1, OrderStatus.CONFIRMED)
                .leavesOrder(3, OrderStatus.REFUNDING);
        assertThat(last.after().paidQuantity()).isEqualTo(2);
    }

    @Test
    void failsADealOfTeamsInWhichNoneFormed() {
        DealState one = after(aDealOfTeams(), paid(join(1, ANN, grapes(1))));

        assertThat(decide(one, CUT_OFF, byTimer()))
                .leavesDeal(DealStatus.FAILED)
                .leavesOrder(1, OrderStatus.REFUNDING);
        assertThat(decide(aDealOfTeams(), CUT_OFF, byTimer()))
                .says(DealEventType.DEAL_FAILED)
                .leavesDeal(DealStatus.FAILED);
    }

    @Test
    void takesEitherOrderOfExpiryAndLastPayment() {
        DealState two = after(
                after(aDealOfTeams(), paid(join(1, ANN, grapes(1)))), joinTeam(2, BOB, teamOf(1)), start(2, BOB, 2));

        assertThat(decide(two, NOON.plus(HOUR), pay(2, 2, 3_990), EXPIRE)).leavesOrder(1, OrderStatus.CONFIRMED);
        assertThat(decide(two, NOON.plus(HOUR), EXPIRE, pay(2, 2, 3_990)))
                .leavesOrder(1, OrderStatus.REFUNDING)
                .leavesOrder(2, OrderStatus.CANCELLED);
    }

    @Test
    void expiresManyTeamsSomeAtATime() {
        DealState many = DealStates.withTeams(Following.ORDERS_MOST + 5, GroupFixture.teams(2));

        Decision first = decide(many, NOON.plus(HOUR), EXPIRE);
        assertThat(first.unfinished()).isTrue();
        assertThat(first.changed()).hasSize(Following.ORDERS_MOST);
        Decision rest = decide(first.after(), NOON.plus(HOUR).plus(Duration.ofSeconds(1)), byTimer());
        assertThat(rest.unfinished()).isFalse();
        assertThat(rest.changed()).hasSize(5);
    }

    private static Team team(DealState state, int startedBy) {
        UUID id = teamOf(startedBy);
        List<UUID> known = List.copyOf(state.seats().teams().byId().keySet());
        return state.team(id).orElseThrow(() -> new AssertionError(id + " is none of " + known));
    }
}
