package io.lintuan.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings due refunds to the provider, each alone: one that fails waits and holds up no other. */
@Singleton
public class CarryOutRefunds {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutRefunds.class);
    private static final int CLAIM_MOST = 200;
    private static final int SIDE_BY_SIDE = 16;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration ATTEMPT_MOST = Duration.ofSeconds(15);

    private final Refunds refunds;
    private final PaymentProvider provider;
    private final Clock clock;
    private final RefundPolicy policy = new RefundPolicy(new SecureRandom());
    private final Counter taken;
    private final Counter failed;
    private final RefundWatch watch;

    CarryOutRefunds(Refunds refunds, PaymentProvider provider, Clock clock, MeterRegistry meters, RefundWatch watch) {
        this.refunds = refunds;
        this.provider = provider;
        this.clock = clock;
        this.taken = meters.counter("lintuan.refunds.taken");
        this.failed = meters.counter("lintuan.refunds.failed");
        this.watch = watch;
    }

    /** Carries out what is due now, until nothing is. */
    public Mono<Void> run() {
        return refunds.claim(CLAIM_MOST, clock.instant(), LEASE)
                .flatMap(due -> Flux.fromIterable(due)
                        .flatMap(this::attempt, SIDE_BY_SIDE)
                        .collectList()
                        .flatMap(refunds::note)
                        .thenReturn(due.size()))
                .repeat()
                .takeUntil(claimed -> claimed < CLAIM_MOST)
                .then(Mono.defer(refunds::unsettled))
                .doOnNext(watch::show)
                .then();
    }

    private Mono<Refunds.Attempt> attempt(DueRefund refund) {
        // Deferred and limited: what the provider's client throws or never answers is this refund's matter alone.
        return Mono.defer(() -> provider.refund(refund))
                .timeout(ATTEMPT_MOST)
                .then(Mono.fromSupplier(() -> taken(refund)))
                .onErrorResume(failure -> Mono.fromSupplier(() -> failed(refund, failure)));
    }

    private Refunds.Attempt taken(DueRefund refund) {
        taken.increment();
        return policy.taken(refund, clock.instant());
    }

    private Refunds.Attempt failed(DueRefund refund, Throwable failure) {
        failed.increment();
        Instant now = clock.instant();
        Refunds.Attempt attempt = policy.failed(refund, failure, now);
        if (attempt.stuck()) {
            LOG.error("refund {} is stuck after {} attempts: {}", refund.key(), refund.attempts(), attempt.error());
        } else {
            LOG.warn("refund {} failed, attempt {}: {}", refund.key(), refund.attempts(), attempt.error());
        }
        return attempt;
    }
}
