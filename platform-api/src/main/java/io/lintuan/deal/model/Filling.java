package io.lintuan.deal.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which pieces of an offering fill its cases: quantities first in order of time, then tolerances. One order is where the
 * pieces ran out; everybody before it gets all, everybody after it none.
 *
 * @param ofTolerance whether the pieces ran out among the tolerances, so that every quantity is filled
 * @param last the order where they ran out; empty when that was before the first
 * @param lastPieces what that order gets: pieces of its quantity, or of its tolerance
 */
public record Filling(boolean ofTolerance, Optional<UUID> last, int lastPieces) {
    static final Comparator<Order> IN_ORDER_OF_TIME =
            Comparator.comparing((Order order) -> order.placement().placedAt()).thenComparing(Order::orderId);

    /** How many cases are bought: a case that quantities leave open is bought if tolerances fill it. */
    static int cases(long quantity, long tolerance, int caseSize) {
        long open = quantity % caseSize;
        boolean filled = open > 0 && open + tolerance >= caseSize;
        return Math.toIntExact(quantity / caseSize + (filled ? 1 : 0));
    }

    /** Fills cases for the paid orders of one offering, in order of time. */
    static Filling of(List<Order> paid, UUID offeringId, int caseSize) {
        long quantity = 0;
        long tolerance = 0;
        for (Order order : paid) {
            quantity += order.line(offeringId).map(Filling::firm).orElse(0);
            tolerance += order.line(offeringId).map(Filling::tolerance).orElse(0);
        }
        long pieces = (long) cases(quantity, tolerance, caseSize) * caseSize;
        return pieces < quantity
                ? runsOut(paid, offeringId, pieces, false)
                : runsOut(paid, offeringId, pieces - quantity, true);
    }

    private static Filling runsOut(List<Order> paid, UUID offeringId, long pieces, boolean ofTolerance) {
        long left = pieces;
        Optional<UUID> last = Optional.empty();
        int lastPieces = 0;
        for (Order order : paid) {
            int wanted = order.line(offeringId)
                    .map(line -> ofTolerance ? tolerance(line) : firm(line))
                    .orElse(0);
            if (left > 0 && wanted > 0) {
                last = Optional.of(order.orderId());
                lastPieces = (int) Math.min(left, wanted);
                left -= lastPieces;
            }
        }
        return new Filling(ofTolerance, last, lastPieces);
    }

    /** What {@code order} gets of its {@code line}; {@code lastOrder} is the one that {@link #last} names. */
    int pieces(Order order, Line line, Optional<Order> lastOrder) {
        int wanted = ofTolerance ? tolerance(line) : firm(line);
        int before = ofTolerance ? firm(line) : 0;
        int place = lastOrder.map(one -> IN_ORDER_OF_TIME.compare(order, one)).orElse(1);
        if (place == 0) {
            return before + lastPieces;
        }
        return before + (place < 0 ? wanted : 0);
    }

    private static int firm(Line line) {
        return line.kept().pieces() - line.kept().tolerance();
    }

    private static int tolerance(Line line) {
        return line.kept().tolerance();
    }
}
