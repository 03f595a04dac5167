package io.lintuan.bench.source;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * What was read, by one thread or by all.
 *
 * @param checksum sum of the messages' own, so it does not depend on their order
 * @param beganNs {@link System#nanoTime} at the first message
 * @param endedNs after the last
 */
record Reading(long messages, long checksum, long beganNs, long endedNs) {

    /** All threads' readings as one, from the first message of any to the last of all. */
    static Reading all(Collection<Reading> readings) {
        return readings.stream()
                .reduce((a, b) -> new Reading(
                        a.messages + b.messages,
                        a.checksum + b.checksum,
                        Math.min(a.beganNs, b.beganNs),
                        Math.max(a.endedNs, b.endedNs)))
                .orElseThrow(() -> new IllegalStateException("nobody read"));
    }

    double perSecond() {
        return messages * (double) TimeUnit.SECONDS.toNanos(1) / (endedNs - beganNs);
    }

    /** @throws IllegalStateException when the other did not read the same */
    Reading sameAs(Reading other) {
        if (messages != other.messages || checksum != other.checksum) {
            throw new IllegalStateException("one read " + messages + " messages with checksum " + checksum
                    + ", the other " + other.messages + " with " + other.checksum);
        }
        return this;
    }
}
