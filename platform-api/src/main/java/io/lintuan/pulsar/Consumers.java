package io.lintuan.pulsar;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.apache.pulsar.client.api.SubscriptionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/**
 * Reads topics of JSON with durable subscriptions. Of several instances one is served at a time, and the messages of a key
 * are handled one after another, so they keep their order; different keys go side by side.
 */
@Singleton
@Requires(property = "lintuan.consumers.enabled", notEquals = "false")
public class Consumers {
    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final int ROWS = 16;
    private static final int WAITING_MOST = 64;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PulsarClient client;
    private final ObjectMapper mapper;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    Consumers(PulsarClient client, ObjectMapper mapper, DeadLetters deadLetters, MeterRegistry meters) {
        this.client = client;
        this.mapper = mapper;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Handles every message of the topic from its first on, until it is disposed of. */
    public <T> Disposable consume(String topic, String subscription, Class<T> type, Handler<T> handler) {
        return Flux.usingWhen(
                        Mono.fromFuture(() -> client.newConsumer(Schema.BYTES)
                                .topic(topic)
                                .subscriptionName(subscription)
                                .subscriptionType(SubscriptionType.Failover)
                                .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
                                .subscribeAsync()),
                        consumer -> receive(consumer)
                                .groupBy(Consumers::rowOf, WAITING_MOST)
                                .flatMap(
                                        row -> row.concatMap(
                                                message -> take(consumer, topic, message, type, handler), 1),
                                        ROWS),
                        consumer -> Mono.fromFuture(consumer::closeAsync))
                .retryWhen(patience(topic))
                .subscribe();
    }

    /** Messages of one key stand in one row. */
    private static int rowOf(Message<byte[]> message) {
        return Math.floorMod(String.valueOf(message.getKey()).hashCode(), ROWS);
    }

    private static Flux<Message<byte[]>> receive(Consumer<byte[]> consumer) {
        return Mono.fromFuture(consumer::receiveAsync).repeat();
    }

    private <T> Mono<Void> take(
            Consumer<byte[]> consumer, String topic, Message<byte[]> message, Class<T> type, Handler<T> handler) {
        return Mono.fromCallable(() -> decode(message, type))
                .flatMap(handler::handle)
                .retryWhen(patience(topic).filter(failure -> !(failure instanceof Poison)))
                .onErrorResume(Poison.class, poison -> deadLetters.bury(message, poison))
                .then(Mono.fromFuture(() -> consumer.acknowledgeAsync(message)));
    }

    private <T> T decode(Message<byte[]> message, Class<T> type) {
        try {
            T value = mapper.readValue(message.getData(), type);
            if (value != null) {
                return value;
            }
        } catch (IOException | RuntimeException e) {
            // Whatever the mapper throws at these bytes it will throw at them again.
            throw new Poison("undecodable", String.valueOf(e.getMessage()));
        }
        throw new Poison("undecodable", "null");
    }

    private RetryBackoffSpec patience(String topic) {
        return Retry.backoff(Long.MAX_VALUE, FIRST_WAIT)
                .maxBackoff(LONGEST_WAIT)
                .transientErrors(true)
                .doBeforeRetry(signal -> {
                    meters.counter("lintuan.consumer.retries", "topic", topic).increment();
                    LOG.warn("{} waits: {}", topic, signal.failure().toString());
                });
    }
}
