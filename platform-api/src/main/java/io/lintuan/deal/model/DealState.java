package io.lintuan.deal.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Everything a deal is, immutable. A new state shares what did not change with the old one, so keeping both while a
 * commit is under way costs little.
 *
 * @param version grows by one with every commit; the compare-and-set of the store
 * @param eventSequence number of the deal's last event
 * @param assured that the minimum was reached has been said
 * @param decidedAt business time at which it formed, failed or was called off
 * @param extendedTo the new cut-off, once the deal was extended
 */
public record DealState(
        DealTerms terms,
        long version,
        long eventSequence,
        DealStatus status,
        boolean assured,
        Optional<Instant> decidedAt,
        PMap<UUID, Order> orders,
        Seats seats,
        Optional<Instant> extendedTo) {

    /** A community deal that was not extended, as the store holds it. */
    public static DealState restore(
            DealTerms terms,
            long version,
            long eventSequence,
            DealStatus status,
            boolean assured,
            Optional<Instant> decidedAt,
            Collection<Offering> offerings,
            Collection<Order> orders) {
        Parts parts = new Parts(offerings, orders, List.of(), Optional.empty());
        return restore(terms, version, eventSequence, status, assured, decidedAt, parts);
    }

    /**
     * What is kept beside the row of a deal.
     *
     * @param orders all of them, or those that are new or different since a state that is known
     * @param teams all of them in either case
     * @param extendedTo as of the state
     */
    public record Parts(
            Collection<Offering> offerings,
            Collection<Order> orders,
            Collection<StoredTeam> teams,
            Optional<Instant> extendedTo) {}

    /** As the store holds it; the counters of offerings and teams must be what the orders add up to. */
    public static DealState restore(
            DealTerms terms,
            long version,
            long eventSequence,
            DealStatus status,
            boolean assured,
            Optional<Instant> decidedAt,
            Parts parts) {
        return withoutOrders(terms, parts.offerings())
                .overtaken(version, eventSequence, status, assured, decidedAt, parts);
    }

    /** Where every deal begins; what the offerings count is left out. */
    public static DealState withoutOrders(DealTerms terms, Collection<Offering> offerings) {
        PMap<UUID, Offering> free = HashTreePMap.empty();
        for (Offering o : offerings) {
            free = free.plus(o.offeringId(), o.untaken());
        }
        return new DealState(
                terms,
                0,
                0,
                DealStatus.OPEN,
                false,
                Optional.empty(),
                HashTreePMap.empty(),
                Seats.free(free, Teams.NONE),
                Optional.empty());
    }

    /**
     * What became of this state meanwhile: the orders of {@code now} are those that are new or different since. Its
     * counters must be what all orders then add up to.
     */
    public DealState overtaken(
            long newVersion,
            long newEventSequence,
            DealStatus newStatus,
            boolean nowAssured,
            Optional<Instant> nowDecidedAt,
            Parts now) {
        Seats known = seats.closingAt(closings(now.offerings()));
        for (StoredTeam stored : now.teams()) {
            if (known.teams().team(stored.team().teamId()).isEmpty()) {
                known = known.with(stored.team());
            }
        }
        DealState state = new DealState(
                terms,
                newVersion,
                newEventSequence,
                newStatus,
                nowAssured,
                nowDecidedAt,
                orders,
                known,
                now.extendedTo());
        // Whoever left comes before those who took their seats, or there would be too many of them for a moment.
        for (Order order : now.orders()) {
            state = hasSeat(order.orderId()) ? state.with(order) : state;
        }
        for (Order order : now.orders()) {
            if (!hasSeat(order.orderId())) {
                state = orders.containsKey(order.orderId()) ? state.with(order) : state.adding(order);
            }
        }
        for (StoredTeam stored : now.teams()) {
            Team counted = state.team(stored.team().teamId()).orElseThrow();
            state = state.with(counted.as(stored.team()));
        }
        state.compare(now.offerings(), now.teams());
        return state;
    }

    private boolean hasSeat(UUID orderId) {
        Order order = orders.get(orderId);
        return order != null && order.status().seat() != OrderStatus.Seat.RELEASED;
    }

    /** A team without its members, and what its counters say. */
    public record StoredTeam(Team team, int held, int paid) {}

    private void compare(Collection<Offering> offerings, Collection<StoredTeam> teams) {
        for (Offering stored : offerings) {
            if (!stored.equals(seats.offerings().get(stored.offeringId()))) {
                throw new IllegalStateException(
                        "the counters of offering " + stored.offeringId() + " are not what its orders add up to");
            }
        }
        for (StoredTeam stored : teams) {
            Team team = seats.teams().byId().get(stored.team().teamId());
            if (team.held() != stored.held() || team.paid() != stored.paid()) {
                throw new IllegalStateException(
                        "the counters of team " + team.teamId() + " are not what its orders add up to");
            }
        }
    }

    /** Until when one can join: as it was said at first, or as it was extended. */
    public Instant cutOffAt() {
        return extendedTo.orElse(terms.cutOffAt());
    }

    public Optional<Team> team(UUID teamId) {
        return seats.teams().team(teamId);
    }

    /** People with at least one paid order. */
    public int paidPeople() {
        return seats.turnout().people();
    }

    /** Orders that are held or paid. */
    public int takenOrders() {
        return seats.turnout().all().orders();
    }

    int formedTeams() {
        return seats.teams().formed();
    }

    private static Map<UUID, ClosingPrice> closings(Collection<Offering> offerings) {
        return offerings.stream()
                .filter(offering -> offering.closing().isPresent())
                .collect(Collectors.toMap(
                        Offering::offeringId, offering -> offering.closing().get()));
    }

    public Optional<Order> order(UUID orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    public Optional<Offering> offering(UUID offeringId) {
        return Optional.ofNullable(seats.offerings().get(offeringId));
    }

    public Collection<Offering> offerings() {
        return seats.offerings().values();
    }

    /** Pieces that are paid for in any case, so without tolerances. */
    public int paidQuantity() {
        return offerings().stream().mapToInt(Offering::firm).sum();
    }

    public int heldQuantity() {
        return offerings().stream().mapToInt(Offering::held).sum();
    }

    DealState adding(Order order) {
        return with(orders.plus(order.orderId(), order), seats.add(order));
    }

    /** Replaces an order; the counters follow its seat. */
    DealState with(Order after) {
        Order before = orders.get(after.orderId());
        return with(orders.plus(after.orderId(), after), seats.move(before, after));
    }

    DealState with(Team team) {
        return with(orders, seats.with(team));
    }

    DealState become(DealStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("deal " + terms.dealId() + " cannot go from " + status + " to " + next);
        }
        return new DealState(terms, version, eventSequence, next, assured, decidedAt, orders, seats, extendedTo);
    }

    DealState decided(DealStatus end, Instant at) {
        DealStatus next = become(end).status;
        return new DealState(terms, version, eventSequence, next, assured, Optional.of(at), orders, seats, extendedTo);
    }

    DealState extended(Instant to) {
        return new DealState(terms, version, eventSequence, status, assured, decidedAt, orders, seats, Optional.of(to));
    }

    DealState closingAt(Map<UUID, ClosingPrice> prices) {
        return new DealState(
                terms, version, eventSequence, status, assured, decidedAt, orders, seats.closingAt(prices), extendedTo);
    }

    DealState assure() {
        return new DealState(terms, version, eventSequence, status, true, decidedAt, orders, seats, extendedTo);
    }

    /** The state after a decision that said {@code events} things. */
    DealState next(int events) {
        return new DealState(
                terms, version + 1, eventSequence + events, status, assured, decidedAt, orders, seats, extendedTo);
    }

    private DealState with(PMap<UUID, Order> nextOrders, Seats nextSeats) {
        return new DealState(
                terms, version, eventSequence, status, assured, decidedAt, nextOrders, nextSeats, extendedTo);
    }
}
