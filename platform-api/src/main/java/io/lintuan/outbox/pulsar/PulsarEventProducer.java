package io.lintuan.outbox.pulsar;

import io.lintuan.outbox.EventProducer;
import io.lintuan.outbox.Outgoing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.MessageIdAdv;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.TypedMessageBuilder;
import reactor.core.publisher.Mono;

/** A Pulsar producer whose sequence ids are the outbox's numbers. */
final class PulsarEventProducer implements EventProducer {
    private final Producer<byte[]> producer;
    private final long storedNumber;

    PulsarEventProducer(Producer<byte[]> producer) {
        this.producer = producer;
        this.storedNumber = producer.getLastSequenceId();
    }

    @Override
    public long storedNumber() {
        return storedNumber;
    }

    @Override
    public Mono<Void> send(List<Outgoing> messages) {
        return Mono.fromFuture(
                () -> CompletableFuture.allOf(messages.stream().map(this::send).toArray(CompletableFuture[]::new)));
    }

    @Override
    public Mono<Void> close() {
        return Mono.fromFuture(producer::closeAsync);
    }

    private CompletableFuture<Void> send(Outgoing message) {
        TypedMessageBuilder<byte[]> builder = producer.newMessage()
                .sequenceId(message.number())
                .properties(message.attributes())
                .value(message.payload());
        if (!message.key().isEmpty()) {
            builder.key(message.key());
        }
        return builder.sendAsync().thenAccept(id -> storedAt(id, message.number()));
    }

    /** A message that the broker took for a duplicate has no place in a ledger. */
    private static void storedAt(MessageId id, long number) {
        if (((MessageIdAdv) id).getLedgerId() < 0) {
            throw new TakenForDuplicate(number);
        }
    }
}
