package io.lintuan.outbox;

import reactor.core.publisher.Mono;

/** Where events go: one producer per partition, known to the broker by name, which remembers its numbers. */
public interface EventProducers {

    /** Opens the producer of a partition and shuts any other one of that partition out. */
    Mono<EventProducer> open(int partition);
}
