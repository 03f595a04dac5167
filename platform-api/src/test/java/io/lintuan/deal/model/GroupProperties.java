package io.lintuan.deal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.Walk.Kind;
import io.lintuan.deal.model.Walk.Step;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What stays true of deals of teams, of several points and of every failure policy, whatever is asked of them. */
class GroupProperties {

    @Property(tries = 500)
    void countsTheSeatsOfEachTeamAndNeverMoreThanItHas(
            @ForAll("deals") DealState deal, @ForAll("walks") List<Step> steps) {
        Walk walk = new Walk(deal);
        for (Step step : steps) {
            walk.take(step);
            for (Team team : walk.state.seats().teams().byId().values()) {
                assertThat(team.held()).isEqualTo(seats(walk.state, team, Seat.HELD));
                assertThat(team.paid()).isEqualTo(seats(walk.state, team, Seat.CONFIRMED));
                assertThat(team.held() + team.paid()).isBetween(team.isForming() ? 1 : 0, team.size());
                assertThat(team.members().values().stream()
                                .map(Team.Member::buyerId)
                                .distinct())
                        .hasSize(team.members().size());
                if (team.isForming()) {
                    assertThat(team.members()).containsKey(team.headOrderId());
                }
            }
        }
    }

    @Property(tries = 500)
    void confirmsAndRefundsNobodyWhoseTeamOrDealWasNotDecided(
            @ForAll("deals") DealState deal, @ForAll("walks") List<Step> steps) {
        Walk walk = new Walk(deal);
        for (Step step : steps) {
            walk.take(step);
            for (Order order : walk.state.orders().values()) {
                Optional<Team> team = order.placement().place().teamId().flatMap(walk.state::team);
                boolean keeps = order.status().seat() == Seat.CONFIRMED;
                long escrow = keeps ? order.keptMinor() - order.commission().amountMinor() : 0;
                assertThat(walk.balance(Accounts.escrow(order.orderId()))).isEqualTo(escrow);
                if (order.status() == OrderStatus.CONFIRMED && team.isPresent()) {
                    assertThat(team.get().status()).isEqualTo(TeamStatus.FORMED);
                }
                boolean failed = order.refunds().containsKey("deal-failed:" + order.orderId());
                boolean decided = team.map(one -> one.status() == TeamStatus.EXPIRED)
                        .orElse(walk.state.status() == DealStatus.FAILED);
                assertThat(failed && !decided).isFalse();
            }
        }
        assertThat(walk.refundKeys).doesNotHaveDuplicates();
        assertThat(walk.postings).extracting(Posting::id).doesNotHaveDuplicates();
        assertThat(walk.state.eventSequence()).isEqualTo(1 + walk.events.size());
    }

    @Property(tries = 300)
    void isTheSameAfterItWasStoredAndLoaded(@ForAll("deals") DealState deal, @ForAll("walks") List<Step> steps) {
        Walk walk = new Walk(deal);
        steps.forEach(walk::take);

        DealState loaded = GroupFixture.reloaded(walk.state);

        assertThat(loaded.seats().teams()).isEqualTo(walk.state.seats().teams());
        assertThat(loaded.seats().turnout()).isEqualTo(walk.state.seats().turnout());
        assertThat(loaded.cutOffAt()).isEqualTo(walk.state.cutOffAt());
    }

    @Property(tries = 200)
    void everyEarlierStateCatchesUpToTheSame(@ForAll("deals") DealState deal, @ForAll("walks") List<Step> steps) {
        Walk walk = new Walk(deal);
        List<DealState> past = new ArrayList<>(List.of(deal));
        for (Step step : steps) {
            past.add(walk.take(step).after());
        }
        for (DealState earlier : past) {
            assertThat(GroupFixture.overtaken(earlier, walk.state)).isEqualTo(walk.state);
        }
    }

    @Property(tries = 300)
    void decidesABatchLikeItsCommandsOneByOne(@ForAll("deals") DealState deal, @ForAll("walks") List<Step> steps) {
        Walk alone = new Walk(deal);
        List<Asked> together = new ArrayList<>();
        for (Step step : steps) {
            Step atOnce = new Step(step.kind(), step.order(), step.buyer(), step.quantity(), step.payment(), 0);
            together.add(new Asked(alone.command(atOnce), Optional.empty()));
            alone.take(atOnce);
        }

        Decision batch = GroupDeal.decide(deal, together, alone.now);

        assertThat(batch.after().orders()).isEqualTo(alone.state.orders());
        assertThat(batch.after().seats()).isEqualTo(alone.state.seats());
        assertThat(batch.events()).isEqualTo(alone.events);
        assertThat(batch.postings()).isEqualTo(alone.postings);
    }

    @Property(tries = 300)
    void comesToAnEndWhenTimePasses(@ForAll("deals") DealState deal, @ForAll("walks") List<Step> steps) {
        Walk walk = new Walk(deal);
        steps.forEach(walk::take);

        for (int hours = 0; hours < 60; hours++) {
            walk.take(new Step(Kind.EXPIRE, 1, 1, 1, 0, 60));
            walk.take(new Step(Kind.CUT_OFF_TIMER, 1, 1, 1, 0, 0));
        }

        assertThat(walk.state.status()).isNotIn(DealStatus.OPEN, DealStatus.CUT_OFF);
        assertThat(walk.state.seats().teams().forming()).isZero();
        assertThat(walk.state.orders().values())
                .extracting(Order::status)
                .doesNotContain(OrderStatus.PENDING_PAYMENT, OrderStatus.PAID_WAITING_GROUP);
    }

    @Provide
    Arbitrary<DealState> deals() {
        return Arbitraries.of(
                GroupFixture.aDealOfTeams(2),
                GroupFixture.aDealOfTeams(3),
                GroupFixture.aDealThatMayBeExtended(),
                GroupFixture.aDealThatFormsWithLess(),
                GroupFixture.aDealOfPeople(),
                GroupFixture.aDealWithTwoPoints(),
                GroupFixture.aRichDealThatMayBeExtended(),
                GroupFixture.aRichDealThatFormsWithLess());
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(10, Kind.JOIN),
                Tuple.of(8, Kind.START),
                Tuple.of(9, Kind.PAY),
                Tuple.of(2, Kind.CANCEL),
                Tuple.of(2, Kind.EXPIRE),
                Tuple.of(1, Kind.CUT_OFF_TIMER),
                Tuple.of(1, Kind.CUT_OFF_LEADER),
                Tuple.of(1, Kind.EXTEND),
                Tuple.of(1, Kind.ACCEPT_LOWER_TIER),
                Tuple.of(1, Kind.CANCEL_DEAL),
                Tuple.of(1, Kind.ARRIVE),
                Tuple.of(2, Kind.HOLD),
                Tuple.of(2, Kind.SETTLE),
                Tuple.of(3, Kind.CHANGE),
                Tuple.of(1, Kind.WEIGH));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(80);
    }

    private static int seats(DealState state, Team team, Seat seat) {
        return (int) state.orders().values().stream()
                .filter(order -> order.placement().place().teamId().equals(Optional.of(team.teamId())))
                .filter(order -> order.status().seat() == seat)
                .count();
    }
}
