package io.lintuan.outbox;

import java.util.List;
import reactor.core.publisher.Mono;

/** Writes to one partition. */
public interface EventProducer {

    /** The highest number the broker had stored when this producer was opened; below zero when it had none. */
    long storedNumber();

    /**
     * Sends in this order; completes when the broker has stored every message. An error means that it is not known which
     * of them it stored: open the producer again and resume after its {@link #storedNumber}. An answer "duplicate" is
     * such an error too, because the broker judges a whole batch by its lowest number.
     */
    Mono<Void> send(List<Outgoing> messages);

    Mono<Void> close();
}
