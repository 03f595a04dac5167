package io.lintuan.deal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.Walk.Kind;
import io.lintuan.deal.model.Walk.Step;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Posting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What stays true of a deal whatever is asked of it, in whatever order. */
class DealProperties {
    private static final Set<OrderStatus> FINAL =
            EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.PICKED_UP);

    @Property(tries = 600)
    void neverSellsMoreThanThereIsAndCountsWhatItsOrdersHold(@ForAll("walks") List<Step> steps) {
        Walk walk = new Walk();
        for (Step step : steps) {
            walk.take(step);
            for (Offering offering : walk.state.offerings()) {
                assertThat(offering.held()).isEqualTo(quantity(walk.state, offering, Seat.HELD));
                assertThat(offering.paid()).isEqualTo(quantity(walk.state, offering, Seat.CONFIRMED));
                assertThat(offering.left()).isNotNegative();
            }
        }
    }

    @Property(tries = 600)
    void keepsTheBooksInStepWithTheOrders(@ForAll("walks") List<Step> steps) {
        Walk walk = new Walk();
        for (Step step : steps) {
            walk.take(step);
            DealState state = walk.state;
            for (Order order : state.orders().values()) {
                boolean keeps = order.status().seat() == Seat.CONFIRMED;
                long escrow = keeps ? order.keptMinor() - order.commission().amountMinor() : 0;
                assertThat(walk.balance(Accounts.escrow(order.orderId()))).isEqualTo(escrow);
                long share = keeps ? order.keptMinor() * 1_000 / 10_000 : 0;
                assertThat(order.commission().amountMinor()).isEqualTo(share);
            }
            assertThat(walk.balance(Accounts.held(DealFixture.LEADER)))
                    .isEqualTo(sum(
                            state,
                            one -> one.commission().held() ? one.commission().amountMinor() : 0));
            assertThat(walk.balance(Accounts.accrued(DealFixture.LEADER)))
                    .isEqualTo(sum(
                            state,
                            one -> one.commission().held()
                                    ? 0
                                    : one.commission().amountMinor()));
            assertThat(walk.balance(Accounts.REFUNDS_IN_FLIGHT)).isEqualTo(sum(state, DealProperties::unsettledMinor));
            assertThat(walk.balances.values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isZero();
        }
    }

    @Property(tries = 600)
    void neverRepeatsACauseOrARefundAndNumbersEventsWithoutAGap(@ForAll("walks") List<Step> steps) {
        Walk walk = new Walk();
        for (Step step : steps) {
            Decision decision = walk.take(step);
            assertThat(decision.after().eventSequence())
                    .isEqualTo(decision.before().eventSequence()
                            + decision.events().size());
            assertThat(decision.after().version()).isEqualTo(decision.before().version() + 1);
        }
        assertThat(walk.refundKeys).doesNotHaveDuplicates();
        assertThat(walk.postings).extracting(Posting::id).doesNotHaveDuplicates();
        assertThat(walk.state.eventSequence()).isEqualTo(1 + walk.events.size());
    }

    @Property(tries = 600)
    void takesNoWayBackAndNeverBothDeliversAndRefunds(@ForAll("walks") List<Step> steps) {
        Walk walk = new Walk();
        for (Step step : steps) {
            DealState before = walk.state;
            DealState after = walk.take(step).after();
            assertThat(after.status()).isGreaterThanOrEqualTo(before.status());
            for (Order was : before.orders().values()) {
                Order is = after.order(was.orderId()).orElseThrow();
                boolean comesBack = was.status() == OrderStatus.CANCELLED
                        && is.status() == OrderStatus.PAID_WAITING_GROUP
                        && before.status() == DealStatus.OPEN;
                if (FINAL.contains(was.status()) && !comesBack) {
                    assertThat(is.status()).isEqualTo(was.status());
                }
                long countedMinor = is.refunds().values().stream()
                        .filter(Refund::counted)
                        .mapToLong(Refund::amountMinor)
                        .sum();
                boolean goesBack = is.status() == OrderStatus.REFUNDING || is.status() == OrderStatus.REFUNDED;
                long keptMinor = is.payment().isEmpty() ? is.amountMinor() : is.keptMinor();
                assertThat(countedMinor).isEqualTo(is.amountMinor() - (goesBack ? 0 : keptMinor));
                assertThat(is.keptMinor()).isLessThanOrEqualTo(was.keptMinor());
            }
        }
    }

    @Property(tries = 400)
    void changesNothingWhenItRefusesOrWhenAReportIsRepeated(@ForAll("walks") List<Step> steps) {
        Walk walk = new Walk();
        Set<Kind> reports = EnumSet.of(Kind.JOIN, Kind.PAY, Kind.HOLD, Kind.SETTLE, Kind.EXPIRE);
        for (Step step : steps) {
            DealCommand command = walk.command(step);
            Decision first = walk.take(step);
            boolean accepted = first.outcomes().get(0) instanceof Outcome.Accepted;
            if (!accepted) {
                assertThat(first.after()).isEqualTo(first.before().next(0));
            } else if (reports.contains(step.kind())) {
                Decision again = DealFixture.decide(walk.state, walk.now, command);
                assertThat(again.outcomes().get(0)).isInstanceOf(Outcome.Accepted.class);
                assertThat(again.events()).isEmpty();
                assertThat(again.postings()).isEmpty();
                assertThat(again.after()).isEqualTo(again.before().next(0));
            }
        }
    }

    @Property(tries = 300)
    void decidesABatchLikeItsCommandsOneByOne(@ForAll("walks") List<Step> steps) {
        Walk alone = new Walk();
        List<Asked> together = new ArrayList<>();
        DealState start = alone.state;
        for (Step step : steps) {
            Step atOnce = new Step(step.kind(), step.order(), step.buyer(), step.quantity(), step.payment(), 0);
            together.add(new Asked(alone.command(atOnce), Optional.empty()));
            alone.take(atOnce);
        }

        Decision batch = GroupDeal.decide(start, together, alone.now);

        assertThat(batch.after().orders()).isEqualTo(alone.state.orders());
        assertThat(batch.after().seats()).isEqualTo(alone.state.seats());
        assertThat(batch.after().status()).isEqualTo(alone.state.status());
        assertThat(batch.events()).isEqualTo(alone.events);
        assertThat(batch.postings()).isEqualTo(alone.postings);
    }

    @Property(tries = 300)
    void isTheSameAfterItWasStoredAndLoaded(@ForAll("walks") List<Step> steps) {
        Walk walk = new Walk();
        steps.forEach(walk::take);
        DealState kept = walk.state;

        DealState loaded = DealState.restore(
                kept.terms(),
                kept.version(),
                kept.eventSequence(),
                kept.status(),
                kept.assured(),
                kept.decidedAt(),
                kept.offerings(),
                kept.orders().values());

        assertThat(loaded.orders()).isEqualTo(kept.orders());
        assertThat(loaded.seats().offerings()).isEqualTo(kept.seats().offerings());
        assertThat(loaded.seats().held()).isEqualTo(kept.seats().held());
        assertThat(loaded.seats().codes()).isEqualTo(kept.seats().codes());
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        // Weighted towards joining and paying, or most walks would end before anything is at stake.
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(8, Kind.JOIN),
                Tuple.of(8, Kind.START),
                Tuple.of(8, Kind.PAY),
                Tuple.of(1, Kind.PAY_WRONG),
                Tuple.of(3, Kind.CANCEL),
                Tuple.of(2, Kind.EXPIRE),
                Tuple.of(1, Kind.CUT_OFF_TIMER),
                Tuple.of(1, Kind.CUT_OFF_LEADER),
                Tuple.of(2, Kind.ARRIVE),
                Tuple.of(3, Kind.PICK_UP),
                Tuple.of(3, Kind.HOLD),
                Tuple.of(3, Kind.SETTLE),
                Tuple.of(3, Kind.CHANGE),
                Tuple.of(2, Kind.WEIGH),
                Tuple.of(1, Kind.CANCEL_DEAL));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(70);
    }

    private static int quantity(DealState state, Offering offering, Seat seat) {
        return state.orders().values().stream()
                .filter(order -> order.status().seat() == seat)
                .flatMap(order -> order.placement().lines().stream())
                .filter(line -> line.offeringId().equals(offering.offeringId()))
                .mapToInt(line -> line.kept().pieces())
                .sum();
    }

    private static long unsettledMinor(Order order) {
        return order.refunds().values().stream()
                .filter(refund -> !refund.settled())
                .mapToLong(Refund::amountMinor)
                .sum();
    }

    private static long sum(DealState state, ToLongFunction<Order> minor) {
        return state.orders().values().stream().mapToLong(minor).sum();
    }
}
