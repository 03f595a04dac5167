package io.lintuan.outbox;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.Scannable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Stops a relay as it begins to send, like a process that is stopped, and lets it go on later as if nothing were. */
final class HeldSends {
    private final Sinks.Empty<Void> gate = Sinks.empty();
    private final AtomicInteger held = new AtomicInteger();
    private final Queue<String> outcomes = new ConcurrentLinkedQueue<>();

    /** Sends that wait. */
    int held() {
        return held.get();
    }

    void release() {
        gate.tryEmitEmpty();
    }

    /** Of each send that was held: {@code stored} or its error. */
    Queue<String> outcomes() {
        return outcomes;
    }

    EventProducers around(EventProducers producers) {
        return partition -> producers.open(partition).map(this::around);
    }

    private EventProducer around(EventProducer producer) {
        return new EventProducer() {
            @Override
            public long storedNumber() {
                return producer.storedNumber();
            }

            @Override
            public Mono<Void> send(List<Outgoing> messages) {
                if (isOpen() || messages.get(0).key().isEmpty()) {
                    return producer.send(messages);
                }
                held.incrementAndGet();
                return gate.asMono()
                        .then(Mono.defer(() -> producer.send(messages)))
                        .doOnSuccess(none -> outcomes.add("stored"))
                        .doOnError(error -> outcomes.add(error.toString()));
            }

            /** Who stands still closes nothing. */
            @Override
            public Mono<Void> close() {
                return gate.asMono().then(Mono.defer(producer::close));
            }
        };
    }

    private boolean isOpen() {
        return Boolean.TRUE.equals(gate.scan(Scannable.Attr.TERMINATED));
    }
}
