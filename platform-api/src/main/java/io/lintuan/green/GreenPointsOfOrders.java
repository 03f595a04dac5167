package io.lintuan.green;

import io.lintuan.contracts.live.GreenPoints;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The newest points of each order. */
public interface GreenPointsOfOrders {

    /**
     * Takes a newer version in and tells what to book; empty when a newer one is known already. For the version that is
     * known it tells the same again, so that a booking that was cut short is finished.
     *
     * <p>Error: {@code Poison} when there is no such order.
     */
    Mono<Change> take(GreenPoints points);

    /** What a buyer is shown; empty while nothing was saved. */
    Mono<Shown> ofOrder(UUID orderId);

    /** From so many points to so many, for a person, by this version of the order's points. */
    record Change(UUID orderId, UUID dealId, UUID personId, long version, long pointsBefore, long points) {

        /** Above zero when points are given, below when they are taken back. */
        long difference() {
            return Math.subtractExact(points, pointsBefore);
        }
    }

    /** Estimated grams of CO2 saved, the points for it, and where the estimate comes from. */
    record Shown(long grams, long points, String source) {}
}
