package io.lintuan.deal.model;

import io.lintuan.deal.model.DealCommand.Cancel;
import io.lintuan.deal.model.DealCommand.CutOff;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Pay;
import io.lintuan.deal.model.DealCommand.StartPayment;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.money.BasisPoints;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A deal, the people around it, and what they ask of it, each for one word. Times run from {@link #NOON}. */
final class DealFixture {
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    static final Instant CUT_OFF = NOON.plus(Duration.ofHours(2));
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final UUID LEADER = new UUID(1, 0);
    static final UUID ANN = new UUID(2, 1);
    static final UUID BOB = new UUID(2, 2);
    static final UUID GRAPES = new UUID(3, 1);
    static final UUID EGGS = new UUID(3, 2);
    static final long GRAPES_MINOR = 3_990;
    static final long EGGS_MINOR = 2_850;

    private DealFixture() {}

    /** Ten boxes of grapes, at most four each; five boxes of eggs; ten per cent for the leader; three make a group. */
    static DealState anOpenDeal() {
        return aDeal(false);
    }

    static DealState aStatedDeal() {
        return aDeal(true);
    }

    /** As above; grapes get cheaper from five and eight boxes, eggs come in cases of two and are sold by weight. */
    static DealState aRichDeal() {
        return aDealOf(
                new Offering(
                        GRAPES,
                        0,
                        "grapes",
                        new OfferingTerms(GRAPES_MINOR, List.of(new Tier(5, 3_590), new Tier(8, 3_290)), 1, 0),
                        10,
                        4,
                        0,
                        0,
                        0,
                        Optional.empty()),
                new Offering(
                        EGGS,
                        1,
                        "eggs",
                        new OfferingTerms(EGGS_MINOR, List.of(), 2, 500),
                        8,
                        5,
                        0,
                        0,
                        0,
                        Optional.empty()));
    }

    /** A deal with these on sale, where three make a group and ten per cent go to the leader. */
    static DealState aDealOf(Offering... offerings) {
        return DealState.restore(
                terms(false), 1, 1, DealStatus.OPEN, false, Optional.empty(), List.of(offerings), List.of());
    }

    /** Grapes, as many as anybody wants, sold like that. */
    static Offering grapesAt(OfferingTerms terms) {
        return new Offering(GRAPES, 0, "grapes", terms, 1_000, 1_000, 0, 0, 0, Optional.empty());
    }

    /** Somebody has joined and paid whatever it cost, each as an order and with a payment of that number. */
    static DealState paidBy(DealState state, int number, Wish... wishes) {
        UUID buyer = new UUID(2, number);
        DealState started = after(state, join(number, buyer, wishes), start(number, buyer, number));
        return after(started, pay(number, number, amountOf(started, number)));
    }

    static long amountOf(DealState state, int order) {
        return state.order(order(order)).orElseThrow().amountMinor();
    }

    static long keptOf(DealState state, int order) {
        return state.order(order(order)).orElseThrow().keptMinor();
    }

    static Join join(int order, UUID buyer, Wish... wishes) {
        return new Join(order(order), buyer, "b-" + buyer, List.of(wishes), order);
    }

    static Wish grapes(int quantity) {
        return new Wish(GRAPES, quantity);
    }

    static Wish eggs(int quantity) {
        return new Wish(EGGS, quantity);
    }

    static StartPayment start(int order, UUID buyer, int payment) {
        return new StartPayment(payment(payment), order(order), buyer);
    }

    static Pay pay(int order, int payment, long amountMinor) {
        return new Pay(payment(payment), order(order), amountMinor, "CNY", NOON.plus(MINUTE));
    }

    static Cancel cancel(int order, UUID buyer) {
        return new Cancel(order(order), buyer);
    }

    static CutOff byLeader() {
        return new CutOff(LEADER);
    }

    static CutOff byTimer() {
        return new CutOff(null);
    }

    static UUID order(int number) {
        return new UUID(4, number);
    }

    static UUID payment(int number) {
        return new UUID(5, number);
    }

    static Decision decide(DealState state, Instant now, DealCommand... commands) {
        List<Asked> asked = Arrays.stream(commands)
                .map(command -> new Asked(command, Optional.empty()))
                .toList();
        return GroupDeal.decide(state, asked, now);
    }

    /** The state after commands that are all accepted at noon. */
    static DealState after(DealState state, DealCommand... commands) {
        Decision decision = decide(state, NOON, commands);
        for (Outcome outcome : decision.outcomes()) {
            outcome.fold(accepted -> accepted, refused -> {
                throw new AssertionError("refused: " + refused.code());
            });
        }
        return decision.after();
    }

    /** Ann has paid for {@code quantity} boxes of grapes as order 1 with payment 1. */
    static DealState paidByAnn(DealState state, int quantity) {
        return after(
                state,
                join(1, ANN, grapes(quantity)),
                start(1, ANN, 1),
                pay(1, 1, Math.multiplyExact(GRAPES_MINOR, (long) quantity)));
    }

    private static DealState aDeal(boolean statedTime) {
        List<Offering> offerings = List.of(
                new Offering(GRAPES, 0, "grapes", GRAPES_MINOR, 10, 4, 0, 0),
                new Offering(EGGS, 1, "eggs", EGGS_MINOR, 5, 5, 0, 0));
        return DealState.restore(
                terms(statedTime), 1, 1, DealStatus.OPEN, false, Optional.empty(), offerings, List.of());
    }

    private static DealTerms terms(boolean statedTime) {
        return new DealTerms(
                new UUID(9, 9),
                LEADER,
                new UUID(7, 7),
                new UUID(8, 8),
                3,
                new BasisPoints(1_000),
                "CNY",
                CUT_OFF,
                statedTime);
    }
}
