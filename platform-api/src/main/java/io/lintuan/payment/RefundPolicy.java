package io.lintuan.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a refund is tried again, and when it is given to a person. Pure. */
final class RefundPolicy {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** A provider that took the order says so by webhook long before; asking again tells it the same key. */
    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(10);

    private final RandomGenerator random;

    RefundPolicy(RandomGenerator random) {
        this.random = random;
    }

    Refunds.Attempt taken(DueRefund refund, Instant now) {
        return new Refunds.Attempt(refund.key(), now.plus(UNTIL_SETTLED), false, "");
    }

    Refunds.Attempt failed(DueRefund refund, Throwable failure, Instant now) {
        // A provider that is away comes back, if only tomorrow; a no is for a person, who hears of long waits by the
        // age.
        boolean stuck = failure instanceof RefundRejected;
        // The provider's words: PostgreSQL has no U+0000 in a text, and the log is read line by line.
        String error = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return new Refunds.Attempt(
                refund.key(),
                now.plus(delay(refund.attempts())),
                stuck,
                error.substring(0, Math.min(200, error.length())));
    }

    /** Doubles with every attempt up to the longest, shortened at random by up to half so that a crowd spreads out. */
    private Duration delay(int attempts) {
        long fullMs = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(attempts - 1, 20));
        return Duration.ofMillis(fullMs - random.nextLong(fullMs / 2 + 1));
    }
}
