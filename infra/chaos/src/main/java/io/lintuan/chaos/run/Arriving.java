package io.lintuan.chaos.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks the stores until nothing is missing any more, or a limit has passed. */
final class Arriving {
    private final Callable<List<String>> missing;
    private final Duration pause;

    /** @param missing sentences about what is not there yet; what it throws means that a store cannot be asked now */
    Arriving(Callable<List<String>> missing, Duration pause) {
        this.missing = missing;
        this.pause = pause;
    }

    /**
     * How it ended.
     *
     * @param tookMs until nothing was missing, or until the limit
     * @param missing what still was when it was last looked at
     * @param unreadable why it could not be looked at in the end; then nothing is known of what is missing
     */
    record Ended(long tookMs, List<String> missing, Optional<String> unreadable) {
        private boolean well() {
            return missing.isEmpty() && unreadable.isEmpty();
        }
    }

    Ended await(long sinceNanos, Duration most) {
        Ended now = look(sinceNanos);
        while (!now.well() && now.tookMs() < most.toMillis()) {
            LockSupport.parkNanos(pause.toNanos());
            now = look(sinceNanos);
        }
        return now;
    }

    private Ended look(long sinceNanos) {
        List<String> left = List.of();
        Optional<String> unreadable = Optional.empty();
        try {
            left = missing.call();
        } catch (Exception e) {
            unreadable = Optional.of(e.toString());
        }
        return new Ended((System.nanoTime() - sinceNanos) / 1_000_000, left, unreadable);
    }
}
