package io.lintuan.deal.model;

import java.time.Instant;
import java.util.Collection;
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
 * @param decidedAt business time at which it formed or failed
 */
public record DealState(
        DealTerms terms,
        long version,
        long eventSequence,
        DealStatus status,
        boolean assured,
        Optional<Instant> decidedAt,
        PMap<UUID, Order> orders,
        Seats seats) {

    /** As the store holds it; the counters of {@code offerings} must be what {@code orders} add up to. */
    public static DealState restore(
            DealTerms terms,
            long version,
            long eventSequence,
            DealStatus status,
            boolean assured,
            Optional<Instant> decidedAt,
            Collection<Offering> offerings,
            Collection<Order> orders) {
        return withoutOrders(terms, offerings)
                .overtaken(version, eventSequence, status, assured, decidedAt, offerings, orders);
    }

    /** Where every deal begins; what the offerings count is left out. */
    public static DealState withoutOrders(DealTerms terms, Collection<Offering> offerings) {
        PMap<UUID, Offering> free = HashTreePMap.empty();
        for (Offering o : offerings) {
            free = free.plus(o.offeringId(), o.untaken());
        }
        return new DealState(
                terms, 0, 0, DealStatus.OPEN, false, Optional.empty(), HashTreePMap.empty(), Seats.free(free));
    }

    /**
     * What became of this state meanwhile: {@code changed} are the orders that are new or different since. The counters of
     * {@code offerings} must be what all orders then add up to.
     */
    public DealState overtaken(
            long newVersion,
            long newEventSequence,
            DealStatus newStatus,
            boolean nowAssured,
            Optional<Instant> nowDecidedAt,
            Collection<Offering> offerings,
            Collection<Order> changed) {
        DealState state = new DealState(
                terms,
                newVersion,
                newEventSequence,
                newStatus,
                nowAssured,
                nowDecidedAt,
                orders,
                seats.closingAt(closings(offerings)));
        for (Order order : changed) {
            state = orders.containsKey(order.orderId()) ? state.with(order) : state.adding(order);
        }
        for (Offering stored : offerings) {
            if (!stored.equals(state.seats.offerings().get(stored.offeringId()))) {
                throw new IllegalStateException(
                        "the counters of offering " + stored.offeringId() + " are not what its orders add up to");
            }
        }
        return state;
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
        return new DealState(
                terms,
                version,
                eventSequence,
                status,
                assured,
                decidedAt,
                orders.plus(order.orderId(), order),
                seats.add(order));
    }

    /** Replaces an order; the counters follow its seat. */
    DealState with(Order after) {
        Order before = orders.get(after.orderId());
        return new DealState(
                terms,
                version,
                eventSequence,
                status,
                assured,
                decidedAt,
                orders.plus(after.orderId(), after),
                seats.move(before, after));
    }

    DealState become(DealStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("deal " + terms.dealId() + " cannot go from " + status + " to " + next);
        }
        return new DealState(terms, version, eventSequence, next, assured, decidedAt, orders, seats);
    }

    DealState decided(DealStatus formedOrFailed, Instant at) {
        DealState next = become(formedOrFailed);
        return new DealState(terms, version, eventSequence, next.status, assured, Optional.of(at), orders, seats);
    }

    DealState closingAt(Map<UUID, ClosingPrice> prices) {
        return new DealState(
                terms, version, eventSequence, status, assured, decidedAt, orders, seats.closingAt(prices));
    }

    DealState assure() {
        return new DealState(terms, version, eventSequence, status, true, decidedAt, orders, seats);
    }

    /** The state after a decision that said {@code events} things. */
    DealState next(int events) {
        return new DealState(terms, version + 1, eventSequence + events, status, assured, decidedAt, orders, seats);
    }
}
