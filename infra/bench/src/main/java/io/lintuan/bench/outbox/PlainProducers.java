package io.lintuan.bench.outbox;

import io.lintuan.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.CompressionType;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;

/** The plain client: sends to as many partitions as the relay, with its batching; the ceiling, when it sends from memory. */
public final class PlainProducers implements AutoCloseable {
    private static final int BATCH_MESSAGES_MAX = 1_000;
    private static final int BATCH_BYTES_MAX = 512 * 1024;
    private static final int PENDING_MAX = 2_000;

    private final PulsarClient client;
    private final List<Producer<byte[]>> producers = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    public PlainProducers(String pulsarUrl, String topic) throws PulsarClientException {
        client = PulsarClient.builder().serviceUrl(pulsarUrl).build();
        for (int partition = 0; partition < Topics.DEAL_EVENT_PARTITIONS; partition++) {
            producers.add(client.newProducer(Schema.BYTES)
                    .topic(topic + "-partition-" + partition)
                    .producerName("plain-" + partition)
                    .sendTimeout(0, TimeUnit.SECONDS)
                    .maxPendingMessages(PENDING_MAX)
                    .blockIfQueueFull(true)
                    .batchingMaxPublishDelay(1, TimeUnit.MILLISECONDS)
                    .batchingMaxMessages(BATCH_MESSAGES_MAX)
                    .batchingMaxBytes(BATCH_BYTES_MAX)
                    .compressionType(CompressionType.LZ4)
                    .create());
        }
    }

    /** Returns when the broker has stored all of them; messages a second. */
    double send(int messages, byte[] payload) {
        long began = System.nanoTime();
        List<CompletableFuture<?>> stored = new ArrayList<>(messages);
        for (int i = 0; i < messages; i++) {
            stored.add(producers
                    .get(i % producers.size())
                    .newMessage()
                    .key("deal-" + i)
                    .value(payload)
                    .sendAsync());
        }
        stored.forEach(CompletableFuture::join);
        return messages / ((System.nanoTime() - began) / 1e9);
    }

    /** Queues one message; {@link #flush} tells when the broker has it. */
    public void add(int partition, String key, byte[] payload) {
        producers
                .get(partition)
                .newMessage()
                .key(key)
                .value(payload)
                .sendAsync()
                .exceptionally(failure -> {
                    failures.add(failure);
                    return null;
                });
    }

    /** Returns when the broker has stored all that was added; {@link IllegalStateException} when it has not. */
    public void flush() throws PulsarClientException {
        for (Producer<byte[]> producer : producers) {
            producer.flush();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " messages were not stored", failures.peek());
        }
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
    }
}
