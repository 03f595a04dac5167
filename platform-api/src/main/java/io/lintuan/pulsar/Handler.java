package io.lintuan.pulsar;

import reactor.core.publisher.Mono;

/**
 * What is done with a message; completes when the effect is committed, and only then is the message acknowledged. The same
 * message may come again. An error {@link Poison} gives it up; any other error means that it is tried again.
 */
@FunctionalInterface
public interface Handler<T> {
    Mono<Void> handle(T message);
}
