package io.lintuan.payment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether somebody waits for money that does not move by itself. {@code lintuan_refunds_alert} is 1 when a refund is stuck
 * or one has been waiting for {@link #LONG}; that is what a person is called for.
 */
@Singleton
public class RefundWatch {
    public static final Duration LONG = Duration.ofMinutes(15);

    private final Clock clock;
    private final AtomicLong stuck;
    private final AtomicLong oldestSeconds;
    private final AtomicLong alert;

    RefundWatch(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.stuck = meters.gauge("lintuan.refunds.stuck", new AtomicLong());
        this.oldestSeconds = meters.gauge("lintuan.refunds.waiting.age.seconds", new AtomicLong());
        this.alert = meters.gauge("lintuan.refunds.alert", new AtomicLong());
    }

    void show(Refunds.Unsettled unsettled) {
        stuck.set(unsettled.stuck());
        oldestSeconds.set(unsettled
                .oldestRequestedAt()
                .map(oldest ->
                        Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()))
                .orElse(0L));
        alert.set(unsettled.stuck() > 0 || oldestSeconds.get() >= LONG.toSeconds() ? 1 : 0);
    }

    /** As it was at the last look, at most a second ago while the refunds' clock runs. */
    public boolean alerts() {
        return alert.get() > 0;
    }

    public long stuck() {
        return stuck.get();
    }

    public long oldestSeconds() {
        return oldestSeconds.get();
    }
}
