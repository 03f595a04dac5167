package io.lintuan.bench.source;

import io.lintuan.bench.outbox.PlainProducers;
import io.lintuan.bench.stream.OrderEvents;
import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.json.Json;
import org.apache.pulsar.client.api.PulsarClientException;

/** Fills {@code deal-events} with orders, batched and compressed as the relay does it. */
final class EventTopic {
    private EventTopic() {}

    /** How many messages each partition has then. */
    static long[] fill(String pulsarUrl, int messages) throws PulsarClientException {
        OrderEvents events = new OrderEvents();
        long[] byPartition = new long[Topics.DEAL_EVENT_PARTITIONS];
        try (PlainProducers producers = new PlainProducers(pulsarUrl, Topics.DEAL_EVENTS)) {
            for (int number = 0; number < messages; number++) {
                DealEnvelope event = events.event(number);
                int partition = Topics.partitionOf(event.key());
                producers.add(partition, event.key(), Json.bytes(event));
                byPartition[partition]++;
            }
            producers.flush();
        }
        return byPartition;
    }
}
