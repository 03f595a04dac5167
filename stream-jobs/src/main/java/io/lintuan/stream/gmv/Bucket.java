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

    /**
     * The bucket as a key. Flink spreads keys by {@code hashCode}, which is specified for a String and may differ between
     * JVMs for a record: state would not be found where it was put.
     */
    String key() {
        return String.join("|", communityId, leaderId, productId, minute.toString());
    }

    static Instant minuteOf(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }
}
