package io.lintuan.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Moves rows from the outbox to Pulsar. A round deletes what was acknowledged, claims what waits in every idle partition
 * by one statement, and hands each partition its rows; partitions send side by side, and each acknowledgement wakes the
 * next round. All state belongs to one thread; nothing waits on it.
 */
public final class Relay implements Nudge {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final Duration STATEMENT_MOST = Duration.ofSeconds(10);

    private final OutboxRows rows;
    private final PartitionLocks locks;
    private final RelaySettings settings;
    private final Clock clock;
    private final HeartbeatPace pace;
    private final Scheduler thread = Schedulers.newSingle("outbox-relay", true);
    private final Disposable.Composite running = Disposables.composite();
    private final Map<Integer, Lane> lanes = new TreeMap<>();
    private final Map<Integer, Lane> held = new TreeMap<>();
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile long claimStartedNanos;

    public Relay(
            Set<Integer> partitions,
            OutboxRows rows,
            EventProducers producers,
            PartitionLocks locks,
            RelaySettings settings,
            RelayMeters meters,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.settings = settings;
        this.clock = clock;
        this.pace = new HeartbeatPace(settings);
        for (int partition : partitions) {
            lanes.put(partition, new Lane(partition, rows, producers, thread, meters, this::wake));
        }
    }

    public void start() {
        claimStartedNanos = System.nanoTime();
        thread.schedule(() -> pace.busy(clock.instant()));
        running.add(Flux.interval(Duration.ZERO, settings.tendInterval(), thread)
                .onBackpressureDrop()
                .concatMap(tick -> tend().onErrorResume(this::sessionLost), 1)
                .subscribe());
        running.add(Flux.interval(settings.pollInterval(), thread)
                .onBackpressureDrop()
                .subscribe(tick -> wake()));
    }

    @Override
    public void wake() {
        if (wakes.getAndIncrement() == 0) {
            nextRound();
        }
    }

    /** How many partitions this instance relays now. */
    public Mono<Integer> openPartitions() {
        return Mono.fromCallable(
                        () -> (int) held.values().stream().filter(Lane::isOpen).count())
                .subscribeOn(thread);
    }

    /** Stops between two steps; whatever was on its way is found again by its numbers. */
    public Mono<Void> stop() {
        return Mono.<Void>fromRunnable(() -> {
                    running.dispose();
                    dropAll();
                })
                .subscribeOn(thread)
                .then(locks.release())
                .doFinally(signal -> thread.dispose());
    }

    private Mono<Void> tend() {
        Set<Integer> wanted = lanes.keySet().stream()
                .filter(partition -> !held.containsKey(partition))
                .collect(Collectors.toSet());
        return locks.take(wanted)
                .timeout(STATEMENT_MOST)
                .publishOn(thread)
                .doOnNext(this::openAll)
                .then();
    }

    private void openAll(Set<Integer> taken) {
        taken.forEach(partition -> held.put(partition, lanes.get(partition)));
        held.values().forEach(Lane::open);
    }

    private Mono<Void> sessionLost(Throwable failure) {
        return Mono.<Void>fromRunnable(() -> {
                    LOG.warn("the relay's locks are gone: {}", failure.toString());
                    dropAll();
                })
                .subscribeOn(thread)
                // A session that did not answer would not answer the next time either.
                .then(locks.release());
    }

    private void dropAll() {
        held.values().forEach(Lane::close);
        held.clear();
    }

    private void nextRound() {
        if (running.isDisposed()) {
            return;
        }
        long sinceNanos = System.nanoTime() - claimStartedNanos;
        long gapNanos = Math.max(0, settings.claimGap().toNanos() - sinceNanos);
        thread.schedule(this::round, gapNanos, TimeUnit.NANOSECONDS);
    }

    private void round() {
        int seen = wakes.get();
        claimStartedNanos = System.nanoTime();
        settle().then(Mono.defer(this::claim))
                .doOnError(failure -> LOG.warn("a round of the relay failed: {}", failure.toString()))
                .onErrorComplete()
                .doFinally(signal -> {
                    if (wakes.addAndGet(-seen) != 0) {
                        nextRound();
                    }
                })
                .subscribe();
    }

    private Mono<Void> settle() {
        Map<Integer, Long> through = new HashMap<>();
        held.forEach((partition, lane) -> lane.unsettled().ifPresent(number -> through.put(partition, number)));
        return through.isEmpty()
                ? Mono.empty()
                : rows.settle(through)
                        .timeout(STATEMENT_MOST)
                        .publishOn(thread)
                        .doOnSuccess(none -> through.forEach((partition, number) -> {
                            if (held.containsKey(partition)) {
                                held.get(partition).settled(number);
                            }
                        }))
                        .then();
    }

    private Mono<Void> claim() {
        Instant now = clock.instant();
        Duration beats = pace.interval(now);
        Map<Ownership, Boolean> wishes = held.values().stream()
                .filter(Lane::isIdle)
                .collect(Collectors.toMap(Lane::ownership, lane -> lane.beatDue(now, beats)));
        return wishes.isEmpty()
                ? Mono.empty()
                : rows.claim(wishes)
                        .timeout(STATEMENT_MOST)
                        .publishOn(thread)
                        .doOnNext(claims -> claims.forEach(claim -> dispatch(claim, wishes.keySet(), now)))
                        .doOnError(failure -> wishes.keySet().forEach(this::forget))
                        .then();
    }

    /**
     * Rows may have been numbered without our hearing of it. Sending higher numbers now would make the broker drop them
     * as duplicates later, so the lane resumes from what the store and the broker know.
     */
    private void forget(Ownership asked) {
        Lane lane = held.get(asked.partition());
        if (lane != null && asked.equals(lane.ownership())) {
            lane.close();
        }
    }

    /** A lane that was closed or opened anew while the claim ran finds its rows again when it opens. */
    private void dispatch(Claim claim, Set<Ownership> askedAs, Instant claimedAt) {
        Lane lane = held.get(claim.partition());
        if (lane == null || !lane.isIdle() || !askedAs.contains(lane.ownership())) {
            return;
        }
        if (!claim.mine()) {
            lane.close();
        } else if (!claim.rows().isEmpty()) {
            pace.busy(claimedAt);
            lane.send(claim.rows(), claimedAt);
        } else {
            claim.beat().ifPresent(number -> lane.beat(number, claimedAt));
        }
    }
}
