package io.lintuan.deal.model;

import io.lintuan.deal.model.OrderStatus.Seat;
import java.util.List;
import java.util.Map;
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
        return new Seats(offerings, taken, held, known, turnout, teams).move(order, Seat.RELEASED, order);
    }

    /** An order that changed its status or its lines. */
    Seats move(Order before, Order after) {
        return move(before, before.status().seat(), after);
    }

    private Seats move(Order before, Seat from, Order after) {
        Seat to = after.status().seat();
        List<Line> lines = after.placement().lines();
        if (from == to && before.placement().lines().equals(lines)) {
            return this;
        }
        PMap<UUID, Offering> counted = offerings;
        PMap<Share, Integer> shares = taken;
        for (int i = 0; i < lines.size(); i++) {
            Line.Kept was = before.placement().lines().get(i).kept();
            Line line = lines.get(i);
            Offering offering = counted.get(line.offeringId());
            counted = counted.plus(line.offeringId(), offering.moving(from, was, to, line.kept()));
            Share share = new Share(after.placement().buyerId(), line.offeringId());
            int left = taken(share) + weight(to, line.kept()) - weight(from, was);
            shares = left == 0 ? shares.minus(share) : shares.plus(share, left);
        }
        PSortedSet<HeldSeat> waiting = from == Seat.HELD ? held.minus(HeldSeat.of(before)) : held;
        return new Seats(
                counted,
                shares,
                to == Seat.HELD ? waiting.plus(HeldSeat.of(after)) : waiting,
                codes,
                turnout.move(before, from, after),
                teams.move(after, from, to));
    }

    Seats closingAt(Map<UUID, ClosingPrice> prices) {
        PMap<UUID, Offering> closed = offerings;
        for (Map.Entry<UUID, ClosingPrice> price : prices.entrySet()) {
            closed = closed.plus(price.getKey(), closed.get(price.getKey()).closingAt(price.getValue()));
        }
        return new Seats(closed, taken, held, codes, turnout, teams);
    }

    Seats with(Team team) {
        return new Seats(offerings, taken, held, codes, turnout, teams.with(team));
    }

    int taken(Share share) {
        return taken.getOrDefault(share, 0);
    }

    private static int weight(Seat seat, Line.Kept kept) {
        return seat == Seat.RELEASED ? 0 : kept.pieces();
    }
}
