package io.lintuan.workload.api;

import java.time.Duration;

/**
 * How often a request is sent again; {@code after} doubles with each broken connection.
 *
 * @param answer how long one attempt may take
 */
public record Patience(int attemptsMax, Duration after, Duration afterMax, Duration answer) {
    public static final Patience DEFAULT = new Patience(40, Duration.ofMillis(100), Duration.ofSeconds(5));

    /** With half a minute for each answer. */
    public Patience(int attemptsMax, Duration after, Duration afterMax) {
        this(attemptsMax, after, afterMax, Duration.ofSeconds(30));
    }

    Duration before(int nextAttempt, Reply reply) {
        Duration grown = after.multipliedBy(1L << Math.min(nextAttempt - 2, 10));
        Duration own = grown.compareTo(afterMax) < 0 ? grown : afterMax;
        if (reply == null || reply.retryAfterSeconds().isEmpty()) {
            return own;
        }
        // What the service asks for is obeyed, plus a little, so that not everybody comes back at once.
        return Duration.ofSeconds(reply.retryAfterSeconds().getAsLong()).plus(own.dividedBy(4));
    }
}
