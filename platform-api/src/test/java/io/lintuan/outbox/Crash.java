package io.lintuan.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Lets a relay die at one of its steps: done, not done or half done. Nothing that is asked afterwards is ever answered. */
final class Crash {
    private final Function<Step, Optional<Fate>> plan;
    private final Random random;
    private final CountDownLatch happened = new CountDownLatch(1);
    private final Map<Integer, Long> leftOverThrough = new ConcurrentHashMap<>();
    private boolean dead;

    private Crash(Function<Step, Optional<Fate>> plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    /** The first time that the relay comes to this step. */
    static Crash at(Step step, Fate fate) {
        return new Crash(next -> next == step ? Optional.of(fate) : Optional.empty(), new Random(7));
    }

    /** After so many steps, whatever the next one is. */
    static Crash after(int steps, Random random) {
        AtomicInteger left = new AtomicInteger(steps);
        return new Crash(
                next -> {
                    List<Fate> fates = Fate.of(next);
                    return left.getAndDecrement() > 0
                            ? Optional.empty()
                            : Optional.of(fates.get(random.nextInt(fates.size())));
                },
                random);
    }

    CountDownLatch happened() {
        return happened;
    }

    OutboxRows around(OutboxRows rows) {
        return new OutboxRows() {
            @Override
            public Mono<Ownership> takeOver(int partition) {
                return step(Step.TAKE_OVER, rows.takeOver(partition));
            }

            @Override
            public Mono<List<OutboxRow>> resume(Ownership mine, long stored) {
                return step(Step.RESUME, rows.resume(mine, stored))
                        .doOnNext(rows -> rows.forEach(row -> leftOverThrough.put(mine.partition(), row.number())));
            }

            @Override
            public Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes) {
                return step(Step.CLAIM, rows.claim(wishes));
            }

            @Override
            public Mono<Void> settle(Map<Integer, Long> throughByPartition) {
                return step(Step.SETTLE, rows.settle(throughByPartition));
            }

            @Override
            public Mono<Backlog> backlog() {
                return rows.backlog();
            }
        };
    }

    EventProducers around(EventProducers producers) {
        return partition -> step(Step.OPEN_PRODUCER, producers.open(partition))
                .map(producer -> new DoomedProducer(partition, producer));
    }

    /** What happens at this step; empty when it is done as always. */
    private synchronized Optional<Mono<Void>> turn(Step step, Function<Fate, Mono<Void>> dying) {
        if (dead) {
            return Optional.of(Mono.never());
        }
        Optional<Fate> fate = plan.apply(step);
        dead = fate.isPresent();
        return fate.map(how -> dying.apply(how)
                .onErrorComplete()
                .doOnTerminate(happened::countDown)
                .then(Mono.never()));
    }

    private <T> Mono<T> step(Step step, Mono<T> effect) {
        return Mono.defer(() -> turn(step, fate -> fate == Fate.NEVER_ARRIVED ? Mono.empty() : effect.then())
                .map(dying -> dying.then(Mono.<T>never()))
                .orElse(effect));
    }

    private final class DoomedProducer implements EventProducer {
        private final int partition;
        private final EventProducer producer;

        private DoomedProducer(int partition, EventProducer producer) {
            this.partition = partition;
            this.producer = producer;
        }

        @Override
        public long storedNumber() {
            return producer.storedNumber();
        }

        @Override
        public Mono<Void> send(List<Outgoing> messages) {
            boolean leftOver = messages.get(0).number() <= leftOverThrough.getOrDefault(partition, -1L);
            Step step = leftOver ? Step.SEND_LEFT_OVER : Step.SEND_CLAIMED;
            return Mono.defer(
                    () -> turn(step, fate -> dyingOf(fate, messages)).orElseGet(() -> producer.send(messages)));
        }

        private Mono<Void> dyingOf(Fate fate, List<Outgoing> messages) {
            int part = messages.size() < 2 ? messages.size() : 1 + random.nextInt(messages.size() - 1);
            return switch (fate) {
                case NEVER_ARRIVED -> Mono.empty();
                case ANSWER_LOST -> producer.send(messages);
                case PART_STORED -> producer.send(messages.subList(0, part));
                case PART_LEFT -> withoutWaiting(messages.subList(0, part));
                case ALL_LEFT -> withoutWaiting(messages);
            };
        }

        /** Whether the broker stores it before the connection breaks is up to luck. */
        private Mono<Void> withoutWaiting(List<Outgoing> messages) {
            return Mono.fromRunnable(
                    () -> producer.send(messages).onErrorComplete().subscribe());
        }

        @Override
        public Mono<Void> close() {
            return producer.close();
        }
    }
}
