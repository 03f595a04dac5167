package io.lintuan.pulsar;

import io.lintuan.contracts.live.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Puts messages that cannot be used where a person finds them, with the reason, and counts them. */
@Singleton
@SerdeImport(DeadLetter.class)
class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int PAYLOAD_BYTES_MAX = 64 * 1024;

    private final PulsarClient client;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final ConsumedTopics topics;
    private final MeterRegistry meters;
    private final AtomicReference<CompletableFuture<Producer<byte[]>>> producer = new AtomicReference<>();

    DeadLetters(PulsarClient client, ObjectMapper mapper, Clock clock, ConsumedTopics topics, MeterRegistry meters) {
        this.client = client;
        this.mapper = mapper;
        this.clock = clock;
        this.topics = topics;
        this.meters = meters;
    }

    /** Completes when the letter is stored. */
    Mono<Void> bury(Message<byte[]> message, Poison poison) {
        String topic = message.getTopicName();
        LOG.error("{} {} is given up: {} {}", topic, message.getMessageId(), poison.reason(), poison.getMessage());
        meters.counter("lintuan.dead.letters", "topic", topic, "reason", poison.reason())
                .increment();
        byte[] payload = message.getData();
        DeadLetter letter = new DeadLetter(
                topic,
                message.getMessageId().toString(),
                poison.reason(),
                String.valueOf(poison.getMessage()),
                clock.instant(),
                Base64.getEncoder()
                        .encodeToString(Arrays.copyOf(payload, Math.min(payload.length, PAYLOAD_BYTES_MAX))));
        return Mono.fromFuture(this::producer)
                .flatMap(open -> Mono.fromFuture(() -> open.sendAsync(json(letter))))
                .then();
    }

    /** One producer for all; a failed attempt to open it is not kept. */
    private CompletableFuture<Producer<byte[]>> producer() {
        return producer.updateAndGet(open -> open != null && !open.isCompletedExceptionally()
                ? open
                : client.newProducer(Schema.BYTES).topic(topics.deadLetters()).createAsync());
    }

    private byte[] json(DeadLetter letter) {
        try {
            return mapper.writeValueAsBytes(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
