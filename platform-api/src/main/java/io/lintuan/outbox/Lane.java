package io.lintuan.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One partition of the relay: closed, opening, idle or sending. Every change happens on the relay's one thread; what
 * comes back from store and broker for an earlier opening is recognised by its {@link Ownership} and ignored.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private static final Duration OPENING_MOST = Duration.ofSeconds(30);

    private final int partition;
    private final OutboxRows rows;
    private final EventProducers producers;
    private final Scheduler thread;
    private final RelayMeters meters;
    private final Runnable whenIdle;

    private Ownership ownership;
    private EventProducer producer;
    private int era;
    private boolean opening;
    private boolean sending;
    private long acknowledged = -1;
    private long settled = -1;
    private Instant quietSince = Instant.MIN;

    Lane(
            int partition,
            OutboxRows rows,
            EventProducers producers,
            Scheduler thread,
            RelayMeters meters,
            Runnable whenIdle) {
        this.partition = partition;
        this.rows = rows;
        this.producers = producers;
        this.thread = thread;
        this.meters = meters;
        this.whenIdle = whenIdle;
    }

    /** Whether it may claim: nothing is on its way, and nothing that was stored is still claimed. */
    boolean isIdle() {
        return producer != null && !sending && acknowledged <= settled;
    }

    boolean isOpen() {
        return producer != null;
    }

    Ownership ownership() {
        return ownership;
    }

    boolean beatDue(Instant now, Duration interval) {
        return quietSince.plus(interval).isBefore(now);
    }

    /** The number up to which rows may be deleted, if that is more than was deleted before. */
    Optional<Long> unsettled() {
        return acknowledged > settled ? Optional.of(acknowledged) : Optional.empty();
    }

    void settled(long through) {
        settled = Math.max(settled, through);
    }

    /** Takes the partition over and sends first what an earlier owner numbered but the broker does not have. */
    void open() {
        if (opening || isOpen()) {
            return;
        }
        opening = true;
        int openedIn = era;
        rows.takeOver(partition)
                .flatMap(mine -> producers.open(partition).flatMap(opened -> resume(mine, opened)))
                .timeout(OPENING_MOST)
                .publishOn(thread)
                .subscribe(opened -> opened(opened, openedIn), this::openingFailed);
    }

    private record Opened(Ownership ownership, EventProducer producer, List<OutboxRow> leftOver) {}

    private Mono<Opened> resume(Ownership mine, EventProducer opened) {
        return rows.resume(mine, opened.storedNumber())
                .map(leftOver -> new Opened(mine, opened, leftOver))
                .onErrorResume(failure -> opened.close().then(Mono.error(failure)));
    }

    private void opened(Opened opened, int openedIn) {
        opening = false;
        if (openedIn != era) {
            drop(opened.producer());
            return;
        }
        ownership = opened.ownership();
        producer = opened.producer();
        acknowledged = producer.storedNumber();
        settled = acknowledged;
        sending = false;
        LOG.info("relay owns partition {}, resuming after {}", partition, acknowledged);
        if (opened.leftOver().isEmpty()) {
            whenIdle.run();
        } else {
            send(opened.leftOver(), Instant.MIN);
        }
    }

    private void openingFailed(Throwable failure) {
        opening = false;
        meters.retried();
        LOG.warn("partition {} cannot be opened yet: {}", partition, failure.toString());
    }

    /** Sends and stays busy until the broker has stored all of it. */
    void send(List<OutboxRow> claimed, Instant claimedAt) {
        long through = claimed.get(claimed.size() - 1).number();
        send(claimed.stream().map(Outgoing::of).toList(), through, claimedAt);
    }

    void beat(long number, Instant claimedAt) {
        send(List.of(Heartbeat.of(number, claimedAt)), acknowledged, claimedAt);
    }

    private void send(List<Outgoing> messages, long through, Instant claimedAt) {
        sending = true;
        quietSince = claimedAt;
        Ownership mine = ownership;
        producer.send(messages)
                .publishOn(thread)
                .subscribe(
                        none -> {}, failure -> uncertain(mine, failure), () -> stored(mine, through, messages.size()));
    }

    private void stored(Ownership mine, long through, int messages) {
        if (mine.equals(ownership)) {
            sending = false;
            acknowledged = through;
            meters.sent(messages);
            whenIdle.run();
        }
    }

    private void uncertain(Ownership mine, Throwable failure) {
        if (mine.equals(ownership)) {
            meters.retried();
            LOG.warn("partition {} is opened again: {}", partition, failure.toString());
            close();
        }
    }

    /** Forgets everything; the lane may be opened again. */
    void close() {
        era++;
        if (producer != null) {
            drop(producer);
        }
        producer = null;
        ownership = null;
        sending = false;
        acknowledged = -1;
        settled = -1;
    }

    private void drop(EventProducer old) {
        old.close().subscribe(none -> {}, failure -> LOG.debug("producer {} closed badly", partition, failure));
    }
}
