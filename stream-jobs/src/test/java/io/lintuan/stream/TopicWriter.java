package io.lintuan.stream;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.json.Json;
import java.util.HashMap;
import java.util.Map;
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

    void sendBytes(String dealId, byte[] bytes) throws PulsarClientException {
        int partition = Topics.partitionOf(dealId);
        Producer<byte[]> producer = producers.get(partition);
        if (producer == null) {
            producer = client.newProducer(Schema.BYTES)
                    .topic(Topics.dealEventsPartition(partition))
                    .create();
            producers.put(partition, producer);
        }
        producer.newMessage().key(dealId).value(bytes).send();
    }
}
