package io.lintuan.stream.gmv;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a total is kept for.
 *
 * @param productId empty when the money cannot be told apart by product
 * @param minute start of the minute in UTC
 */
public record Bucket(String communityId, String leaderId, String productId, Instant minute) {

    /** The minute over all communities, leaders and products. */
    static Bucket ofEverything(Instant minute) {
        return new Bucket("", "", "", minute);
    }

    static Instant minuteOf(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }
}
