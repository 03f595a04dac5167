package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.EGGS;
import static io.lintuan.deal.model.DealFixture.EGGS_MINOR;
import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.GRAPES_MINOR;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;

import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.money.BasisPoints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deals like the one of {@link DealFixture}, but for what they promise about their group. */
final class GroupFixture {
    static final UUID SHOP = new UUID(8, 8);
    static final UUID GATE = new UUID(8, 9);
    static final UUID CAT = new UUID(2, 3);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration HOUR = Duration.ofHours(1);

    private GroupFixture() {}

    static DealState aDealThatMayBeExtended() {
        return aDeal(new GroupTerms(
                Optional.empty(), 1, Capacity.NONE, List.of(), FailurePolicy.EXTEND_ONCE, Optional.of(DAY)));
    }

    static DealState aDealThatFormsWithLess() {
        return aDeal(new GroupTerms(
                Optional.empty(), 1, Capacity.NONE, List.of(), FailurePolicy.ACCEPT_LOWER_TIER, Optional.empty()));
    }

    /** At least two people, and three boxes as ever. */
    static DealState aDealOfPeople() {
        return aDeal(
                new GroupTerms(Optional.empty(), 2, Capacity.NONE, List.of(), FailurePolicy.REFUND, Optional.empty()));
    }

    static DealState aDealWith(Capacity capacity) {
        return aDeal(new GroupTerms(Optional.empty(), 1, capacity, List.of(), FailurePolicy.REFUND, Optional.empty()));
    }

    /** The shop, which is the deal's own, takes one order; the gate takes two pieces. */
    static DealState aDealWithTwoPoints() {
        PointTerms shop = new PointTerms(SHOP, Optional.empty(), new Capacity(1, Capacity.ANY));
        PointTerms gate = new PointTerms(GATE, Optional.empty(), new Capacity(Capacity.ANY, 2));
        return aDeal(GroupTerms.PLAIN.at(List.of(shop, gate)));
    }

    /** Teams of two within an hour; the deal is open for two. */
    static DealState aDealOfTeams() {
        return aDealOfTeams(2);
    }

    static DealState aDealOfTeams(int size) {
        return aDeal(teams(size));
    }

    static GroupTerms teams(int size) {
        return new GroupTerms(
                Optional.of(new TeamTerms(size, HOUR)),
                1,
                Capacity.NONE,
                List.of(),
                FailurePolicy.REFUND,
                Optional.empty());
    }

    static Join joinTeam(int order, UUID buyer, UUID team) {
        return join(order, buyer, grapes(1)).at(Optional.empty(), Optional.of(team));
    }

    static Join joinAt(int order, UUID buyer, UUID point, int quantity) {
        return join(order, buyer, grapes(quantity)).at(Optional.of(point), Optional.empty());
    }

    /** The team that order started. */
    static UUID teamOf(int order) {
        return Team.startedBy(order(order), new TeamTerms(2, HOUR), NOON).teamId();
    }

    /** Everything that order needs to be paid, by payment of the same number. */
    static DealCommand[] paid(Join join) {
        int number = (int) join.orderId().getLeastSignificantBits();
        long amountMinor = join.wishes().stream()
                .mapToLong(wish -> GRAPES_MINOR * wish.quantity())
                .sum();
        return new DealCommand[] {
            join, DealFixture.start(number, join.buyerId(), number), DealFixture.pay(number, number, amountMinor)
        };
    }

    static DealState aDeal(GroupTerms group) {
        DealTerms terms = new DealTerms(
                new UUID(9, 9), LEADER, new UUID(7, 7), SHOP, 3, new BasisPoints(1_000), "CNY", CUT_OFF, false, group);
        List<Offering> offerings = List.of(
                new Offering(GRAPES, 0, "grapes", GRAPES_MINOR, 10, 4, 0, 0),
                new Offering(EGGS, 1, "eggs", EGGS_MINOR, 5, 5, 0, 0));
        return DealState.restore(terms, 1, 1, DealStatus.OPEN, false, Optional.empty(), offerings, List.of());
    }

    /** With tiers, cases and weights, and a day more when three are not reached. */
    static DealState aRichDealThatMayBeExtended() {
        return rich(aDealThatMayBeExtended().terms().group());
    }

    static DealState aRichDealThatFormsWithLess() {
        return rich(aDealThatFormsWithLess().terms().group());
    }

    private static DealState rich(GroupTerms group) {
        return like(DealFixture.aRichDeal(), group);
    }

    /** The same with another promise about its group, before anybody joined. */
    static DealState like(DealState plain, GroupTerms group) {
        return DealState.restore(
                plain.terms().with(group),
                1,
                1,
                DealStatus.OPEN,
                false,
                Optional.empty(),
                plain.offerings(),
                List.of());
    }

    /** As it would be after it was stored and loaded again. */
    static DealState reloaded(DealState kept) {
        return overtaken(DealState.withoutOrders(kept.terms(), kept.offerings()), kept);
    }

    /** What {@code known} becomes when what changed until {@code now} is read. */
    static DealState overtaken(DealState known, DealState now) {
        return known.overtaken(
                now.version(),
                now.eventSequence(),
                now.status(),
                now.assured(),
                now.decidedAt(),
                new DealState.Parts(
                        now.offerings(),
                        now.orders().values().stream()
                                .filter(order -> !order.equals(known.orders().get(order.orderId())))
                                .toList(),
                        now.seats().teams().byId().values().stream()
                                .map(GroupFixture::stored)
                                .toList(),
                        now.extendedTo()));
    }

    private static DealState.StoredTeam stored(Team team) {
        Team empty = Team.empty(
                team.teamId(),
                team.size(),
                team.headOrderId(),
                team.startedAt(),
                team.deadline(),
                team.status(),
                team.decidedAt());
        return new DealState.StoredTeam(empty, team.held(), team.paid());
    }

    static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
