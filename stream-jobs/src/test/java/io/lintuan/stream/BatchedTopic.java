package io.lintuan.stream;

import io.lintuan.local.junit.PulsarSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;

/** A partitioned topic that is written in batches of {@link #BATCH} messages, so that a test knows where they end. */
public final class BatchedTopic implements AutoCloseable {
    public static final int BATCH = 250;

    private final PulsarClient client;
    private final String serviceUrl;
    private final String name;
    private final List<Producer<byte[]>> producers = new ArrayList<>();
    private final List<CompletableFuture<?>> sent = new ArrayList<>();

    private BatchedTopic(PulsarClient client, String serviceUrl, String name) {
        this.client = client;
        this.serviceUrl = serviceUrl;
        this.name = name;
    }

    public static BatchedTopic create(PulsarSpace broker, String localName, int partitions)
            throws PulsarClientException {
        BatchedTopic topic = new BatchedTopic(
                PulsarClient.builder().serviceUrl(broker.serviceUrl()).build(),
                broker.serviceUrl(),
                broker.createPartitioned(localName, partitions));
        for (int i = 0; i < partitions; i++) {
            topic.producers.add(topic.producer(i));
        }
        return topic;
    }

    private Producer<byte[]> producer(int partition) throws PulsarClientException {
        return client.newProducer(Schema.BYTES)
                .topic(name + "-partition-" + partition)
                .batchingMaxMessages(BATCH)
                .batchingMaxBytes(1 << 20)
                // A batch is cut when it is full, or by the flush after the last one.
                .batchingMaxPublishDelay(1, TimeUnit.MINUTES)
                .blockIfQueueFull(true)
                .sendTimeout(0, TimeUnit.SECONDS)
                .create();
    }

    public String serviceUrl() {
        return serviceUrl;
    }

    public String name() {
        return name;
    }

    public int partitions() {
        return producers.size();
    }

    public void add(int partition, byte[] message) {
        sent.add(producers.get(partition).sendAsync(message));
    }

    /** Returns when the broker has all that was added. */
    public void flush() {
        producers.forEach(producer -> sent.add(producer.flushAsync()));
        sent.forEach(CompletableFuture::join);
        sent.clear();
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
    }
}
