package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * Audits a stack that may still be working. What is on its way is no finding, so it looks again until everything agrees or
 * the patience ends; then that counts which no look has cleared: see {@link Suspects}.
 */
public final class Auditor {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LOOKS_LEAST = 3;

    private final Callable<Evidence> stores;
    private final Duration patience;
    private final Duration pause;

    public Auditor(Callable<Evidence> stores, Duration patience) {
        this(stores, patience, PAUSE);
    }

    Auditor(Callable<Evidence> stores, Duration patience, Duration pause) {
        this.stores = stores;
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * What was seen.
     *
     * @param findings as the last look that found each has put it
     * @param last the evidence of the last look
     */
    public record Opinion(List<Finding> findings, Evidence last) {}

    /** Errors are those of the stores. */
    public Opinion look() throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        Evidence evidence = stores.call();
        Suspects suspects = new Suspects(Audit.of(evidence));
        for (int looks = 1; !suspects.isEmpty() && (looks < LOOKS_LEAST || System.nanoTime() < deadline); looks++) {
            LockSupport.parkNanos(pause.toNanos());
            evidence = stores.call();
            suspects.seenAgain(Audit.of(evidence), Audit.leftOut(evidence));
        }
        return new Opinion(suspects.confirmed(), evidence);
    }
}
