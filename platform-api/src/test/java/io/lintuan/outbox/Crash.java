package io.lintuan.outbox;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * Lets a relay do so many steps and then none any more: what is asked after that never answers, and the step at which it
 * happens is done half: committed without an answer, or sent in part without waiting.
 */
final class Crash {
    private final AtomicInteger stepsLeft;
    private final Random random;
    private final CountDownLatch happened = new CountDownLatch(1);

    Crash(int steps, Random random) {
        this.stepsLeft = new AtomicInteger(steps);
        this.random = random;
    }

    CountDownLatch happened() {
        return happened;
    }

    OutboxRows around(OutboxRows rows) {
        return new OutboxRows() {
            @Override
            public Mono<Ownership> takeOver(int partition) {
                return step(rows.takeOver(partition));
            }

            @Override
            public Mono<List<OutboxRow>> resume(Ownership ownership, long stored) {
                return step(rows.resume(ownership, stored));
            }

            @Override
            public Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes) {
                return step(rows.claim(wishes));
            }

            @Override
            public Mono<Long> settle(Map<Integer, Long> throughByPartition) {
                return step(rows.settle(throughByPartition));
            }

            @Override
            public Mono<Backlog> backlog() {
                return rows.backlog();
            }
        };
    }

    EventProducers around(EventProducers producers) {
        return partition -> step(producers.open(partition)).map(this::around);
    }

    private EventProducer around(EventProducer producer) {
        return new EventProducer() {
            @Override
            public long storedNumber() {
                return producer.storedNumber();
            }

            @Override
            public Mono<Void> send(List<Outgoing> messages) {
                return switch (turn()) {
                    case GO_ON -> producer.send(messages);
                    case DIE_NOW -> sendPart(messages).then(died());
                    case DEAD -> Mono.never();
                };
            }

            /** Some of the batch leaves; whether the broker stores it before the connection breaks is up to luck. */
            private Mono<Void> sendPart(List<Outgoing> messages) {
                List<Outgoing> part = messages.subList(0, random.nextInt(messages.size() + 1));
                boolean waitForAnswer = random.nextBoolean();
                return waitForAnswer
                        ? producer.send(part)
                        : Mono.fromRunnable(
                                () -> producer.send(part).onErrorComplete().subscribe());
            }

            @Override
            public Mono<Void> close() {
                return producer.close();
            }
        };
    }

    private enum Turn {
        GO_ON,
        DIE_NOW,
        DEAD
    }

    private Turn turn() {
        int left = stepsLeft.getAndDecrement();
        return left > 0 ? Turn.GO_ON : left == 0 ? Turn.DIE_NOW : Turn.DEAD;
    }

    private <T> Mono<T> step(Mono<T> effect) {
        return Mono.defer(() -> switch (turn()) {
            case GO_ON -> effect;
            // Either it never reached the other side, or it took effect there and the answer was lost.
            case DIE_NOW -> random.nextBoolean() ? died() : effect.then(died());
            case DEAD -> Mono.never();
        });
    }

    private <T> Mono<T> died() {
        return Mono.<T>never().doOnSubscribe(subscription -> happened.countDown());
    }
}
