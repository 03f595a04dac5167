package io.lintuan.deal.model;

import io.lintuan.deal.model.OrderStatus.Seat;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How many came: what capacities and a minimum of people are compared with.
 *
 * @param all what is held and paid in the whole deal
 * @param points the same by pickup point; empty stands for the deal's own
 * @param paying how many paid orders each person has
 */
record Turnout(Load all, PMap<Optional<UUID>, Load> points, PMap<UUID, Integer> paying) {
    static final Turnout NOBODY = new Turnout(Load.NOTHING, HashTreePMap.empty(), HashTreePMap.empty());

    /** Orders and their pieces. */
    record Load(int orders, int quantity) {
        static final Load NOTHING = new Load(0, 0);

        private Load plus(Load more) {
            return new Load(orders + more.orders, quantity + more.quantity);
        }

        private Load minus(Load less) {
            return new Load(orders - less.orders, quantity - less.quantity);
        }
    }

    Load at(Optional<UUID> point) {
        return points.getOrDefault(point, Load.NOTHING);
    }

    int people() {
        return paying.size();
    }

    /** An order that changed its status or its lines; it stays at its point. */
    Turnout move(Order before, Seat from, Order after) {
        Seat to = after.status().seat();
        Load change = load(to, after).minus(load(from, before));
        Turnout moved = change.equals(Load.NOTHING) ? this : moved(change, after);
        return moved.withPaying(paid(after, from, to));
    }

    private Turnout moved(Load change, Order order) {
        Optional<UUID> point = order.placement().place().pickupPointId();
        Load there = at(point).plus(change);
        return new Turnout(
                all.plus(change), there.equals(Load.NOTHING) ? points.minus(point) : points.plus(point, there), paying);
    }

    private Turnout withPaying(PMap<UUID, Integer> changed) {
        return new Turnout(all, points, changed);
    }

    private PMap<UUID, Integer> paid(Order order, Seat from, Seat to) {
        int change = (to == Seat.CONFIRMED ? 1 : 0) - (from == Seat.CONFIRMED ? 1 : 0);
        if (change == 0) {
            return paying;
        }
        UUID buyer = order.placement().buyerId();
        int orders = paying.getOrDefault(buyer, 0) + change;
        return orders == 0 ? paying.minus(buyer) : paying.plus(buyer, orders);
    }

    private static Load load(Seat seat, Order order) {
        return seat == Seat.RELEASED
                ? Load.NOTHING
                : new Load(1, order.placement().quantity());
    }
}
