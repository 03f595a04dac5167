package io.lintuan.stream;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;

/** Sends deal events to the partition of their deal, as the relay does. */
final class TopicWriter {
    private final PulsarClient client;
    private final Map<Integer, Producer<byte[]>> producers = new HashMap<>();

    TopicWriter(PulsarClient client) {
        this.client = client;
    }

    void send(DealEnvelope event) throws PulsarClientException {
        sendBytes(event.key(), Json.bytes(event));
    }

    /** Returns when the broker has them all. */
    void sendAll(List<DealEnvelope> events) throws PulsarClientException {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (DealEnvelope event : events) {
            sent.add(producer(event.key())
                    .newMessage()
                    .key(event.key())
                    .value(Json.bytes(event))
                    .sendAsync());
        }
        CompletableFuture.allOf(sent.toArray(new CompletableFuture<?>[0])).join();
    }

    void sendBytes(String dealId, byte[] bytes) throws PulsarClientException {
        producer(dealId).newMessage().key(dealId).value(bytes).send();
    }

    private Producer<byte[]> producer(String dealId) throws PulsarClientException {
        int partition = Topics.partitionOf(dealId);
        Producer<byte[]> producer = producers.get(partition);
        if (producer == null) {
            producer = client.newProducer(Schema.BYTES)
                    .topic(Topics.dealEventsPartition(partition))
                    .blockIfQueueFull(true)
                    .create();
            producers.put(partition, producer);
        }
        return producer;
    }
}
