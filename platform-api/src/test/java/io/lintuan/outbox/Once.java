package io.lintuan.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Lets one thing go wrong once, the first time that there is something to go wrong with; the relay lives on. */
final class Once {
    private final AtomicInteger times = new AtomicInteger();

    /** Whether it went wrong. */
    boolean happened() {
        return times.get() > 0;
    }

    /** The first sending of events is done in the given way. */
    UnaryOperator<EventProducers> sending(BiFunction<EventProducer, List<Outgoing>, Mono<Void>> wrong) {
        return producers -> partition -> producers.open(partition).map(producer -> new EventProducer() {
            @Override
            public long storedNumber() {
                return producer.storedNumber();
            }

            @Override
            public Mono<Void> send(List<Outgoing> messages) {
                boolean now = messages.size() > 1 && times.getAndIncrement() == 0;
                return now ? wrong.apply(producer, messages) : producer.send(messages);
            }

            @Override
            public Mono<Void> close() {
                return producer.close();
            }
        });
    }

    /** The first claim that numbered rows is done, and its answer lost. */
    OutboxRows losingTheAnswerToAClaim(OutboxRows rows) {
        return new PassingRows(rows) {
            @Override
            public Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes) {
                return rows.claim(wishes)
                        .flatMap(claims -> lost(
                                claims.stream().anyMatch(claim -> !claim.rows().isEmpty()), Mono.just(claims)));
            }
        };
    }

    /** The first deletion is done, and its answer lost. */
    OutboxRows losingTheAnswerToADeletion(OutboxRows rows) {
        return new PassingRows(rows) {
            @Override
            public Mono<Void> settle(Map<Integer, Long> throughByPartition) {
                return rows.settle(throughByPartition).then(Mono.defer(() -> lost(true, Mono.empty())));
            }
        };
    }

    private <T> Mono<T> lost(boolean worthIt, Mono<T> answer) {
        return worthIt && times.getAndIncrement() == 0
                ? Mono.error(new IllegalStateException("the connection broke before the answer came"))
                : answer;
    }
}
