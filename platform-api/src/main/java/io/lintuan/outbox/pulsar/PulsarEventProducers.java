package io.lintuan.outbox.pulsar;

import io.lintuan.contracts.Topics;
import io.lintuan.outbox.EventProducer;
import io.lintuan.outbox.EventProducers;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.pulsar.client.api.CompressionType;
import org.apache.pulsar.client.api.ProducerAccessMode;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Schema;
import reactor.core.publisher.Mono;

/**
 * A producer for each partition, under a name that never changes. The partition is addressed as a topic of its own,
 * because on a partitioned producer the last sequence id is the highest of all partitions and says nothing about one.
 */
@Singleton
public final class PulsarEventProducers implements EventProducers {
    private static final int BATCH_MESSAGES_MAX = 1_000;
    private static final int BATCH_BYTES_MAX = 512 * 1024;

    private final PulsarClient client;
    private final IntFunction<String> topicOfPartition;

    @jakarta.inject.Inject
    PulsarEventProducers(PulsarClient client) {
        this(client, Topics::dealEventsPartition);
    }

    /** For another namespace than the product's own. */
    public PulsarEventProducers(PulsarClient client, IntFunction<String> topicOfPartition) {
        this.client = client;
        this.topicOfPartition = topicOfPartition;
    }

    @Override
    public Mono<EventProducer> open(int partition) {
        return Mono.fromFuture(() -> client.newProducer(Schema.BYTES)
                        .topic(topicOfPartition.apply(partition))
                        .producerName("relay-" + partition)
                        .accessMode(ProducerAccessMode.ExclusiveWithFencing)
                        // A message that timed out may still be stored; only the broker's answer counts.
                        .sendTimeout(0, TimeUnit.SECONDS)
                        .maxPendingMessages(0)
                        .enableBatching(true)
                        .batchingMaxPublishDelay(1, TimeUnit.MILLISECONDS)
                        .batchingMaxMessages(BATCH_MESSAGES_MAX)
                        .batchingMaxBytes(BATCH_BYTES_MAX)
                        .compressionType(CompressionType.LZ4)
                        .createAsync())
                .map(PulsarEventProducer::new);
    }
}
