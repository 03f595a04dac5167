package io.lintuan.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** An outbox and a topic in memory, without faults. */
final class FakeOutbox implements OutboxRows, EventProducers, PartitionLocks {
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final List<Integer> beats = new CopyOnWriteArrayList<>();
    private final AtomicLong claims = new AtomicLong();

    /** One event of some deal. */
    void commit(int partition) {
        waiting.add(partition);
    }

    /** The partitions of all heartbeats so far. */
    List<Integer> beats() {
        return List.copyOf(beats);
    }

    long claims() {
        return claims.get();
    }

    @Override
    public Mono<Set<Integer>> take(Set<Integer> wanted) {
        return Mono.just(wanted);
    }

    @Override
    public Mono<Void> release() {
        return Mono.empty();
    }

    @Override
    public Mono<Ownership> takeOver(int partition) {
        return Mono.just(new Ownership(partition, 1));
    }

    @Override
    public Mono<List<OutboxRow>> resume(Ownership ownership, long stored) {
        return Mono.just(List.of());
    }

    @Override
    public Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes) {
        return Mono.fromSupplier(() -> {
            List<Claim> answer = new ArrayList<>();
            wishes.forEach((mine, beat) -> answer.add(claim(mine.partition(), beat)));
            claims.incrementAndGet();
            return answer;
        });
    }

    private Claim claim(int partition, boolean beat) {
        if (waiting.remove(partition)) {
            String id = UUID.randomUUID().toString();
            OutboxRow row = new OutboxRow(
                    partition, numbers.incrementAndGet(), id, id, "ORDER_PLACED", Instant.now(), new byte[0]);
            return new Claim(partition, true, List.of(row), OptionalLong.empty());
        }
        OptionalLong number = beat ? OptionalLong.of(numbers.incrementAndGet()) : OptionalLong.empty();
        return new Claim(partition, true, List.of(), number);
    }

    @Override
    public Mono<Void> settle(Map<Integer, Long> throughByPartition) {
        return Mono.empty();
    }

    @Override
    public Mono<Backlog> backlog() {
        return Mono.just(Backlog.NONE);
    }

    @Override
    public Mono<EventProducer> open(int partition) {
        return Mono.just(new EventProducer() {
            @Override
            public long storedNumber() {
                return -1;
            }

            @Override
            public Mono<Void> send(List<Outgoing> messages) {
                return Mono.fromRunnable(() -> messages.stream()
                        .filter(message -> message.key().isEmpty())
                        .forEach(message -> beats.add(partition)));
            }

            @Override
            public Mono<Void> close() {
                return Mono.empty();
            }
        });
    }
}
