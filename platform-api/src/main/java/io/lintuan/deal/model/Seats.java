package io.lintuan.deal.model;

import io.lintuan.deal.model.OrderStatus.Seat;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * What follows from the orders of a deal and is asked for with every command, kept so that no command walks all orders.
 *
 * @param offerings by id, with what is held and paid
 * @param taken pieces of an offering that one buyer holds or paid for
 * @param held unpaid seats, the one that falls free first in front
 * @param codes pickup code to order
 * @param turnout how many came, in the deal and at each of its points
 * @param teams of a deal of teams, none in any other
 */
record Seats(
        PMap<UUID, Offering> offerings,
        PMap<Share, Integer> taken,
        PSortedSet<HeldSeat> held,
        PMap<String, UUID> codes,
        Turnout turnout,
        Teams teams) {

    /** One buyer's part of one offering. */
    record Share(UUID buyerId, UUID offeringId) {}

    static Seats free(PMap<UUID, Offering> offerings, Teams teams) {
        return new Seats(
                offerings, HashTreePMap.empty(), TreePSet.empty(), HashTreePMap.empty(), Turnout.NOBODY, teams);
    }

    Seats add(Order order) {
        PMap<String, UUID> known = codes.plus(order.placement().pickupCode(), order.orderId());
        return new Seats(offerings, taken, held, known, turnout, teams)
                .move(order, Seat.RELEASED, order.status().seat());
    }

    Seats move(Order order, Seat from, Seat to) {
        if (from == to) {
            return this;
        }
        PMap<UUID, Offering> counted = offerings;
        PMap<Share, Integer> shares = taken;
        for (Line line : order.placement().lines()) {
            Offering offering = counted.get(line.offeringId());
            counted = counted.plus(
                    line.offeringId(), offering.taking(from, -line.quantity()).taking(to, line.quantity()));
            Share share = new Share(order.placement().buyerId(), line.offeringId());
            int left = taken(share) + weight(to, line) - weight(from, line);
            shares = left == 0 ? shares.minus(share) : shares.plus(share, left);
        }
        PSortedSet<HeldSeat> waiting = from == Seat.HELD ? held.minus(HeldSeat.of(order)) : held;
        return new Seats(
                counted,
                shares,
                to == Seat.HELD ? waiting.plus(HeldSeat.of(order)) : waiting,
                codes,
                turnout.move(order, from, to),
                teams.move(order, from, to));
    }

    Seats with(Team team) {
        return new Seats(offerings, taken, held, codes, turnout, teams.with(team));
    }

    int taken(Share share) {
        return taken.getOrDefault(share, 0);
    }

    private static int weight(Seat seat, Line line) {
        return seat == Seat.RELEASED ? 0 : line.quantity();
    }
}
