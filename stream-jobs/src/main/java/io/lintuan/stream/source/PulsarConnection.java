package io.lintuan.stream.source;

import java.io.Serializable;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.BatchReceivePolicy;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.apache.pulsar.client.api.SubscriptionMode;

/**
 * How the source talks to a broker. Subscriptions are non-durable: the position lives in Flink's checkpoints, the broker
 * remembers nothing of us.
 *
 * @param serviceUrl {@code pulsar://host:port}
 * @param topic the topic, without a partition
 * @param partitionsExpected how many partitions it must have; a topic that is not there yet is a failure and no empty stream
 */
record PulsarConnection(String serviceUrl, String topic, int partitionsExpected) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A batch is what gathered in this time; it is also the longest that a lone message waits. */
    private static final int BATCH_WAIT_MS = 20;

    private static final int BATCH_MESSAGES_MAX = 1_000;
    private static final int BATCH_BYTES_MAX = 1 << 20;
    private static final int QUEUE_MESSAGES = 4_000;

    /** Pulsar's own limit is a minute: a broker that was away for a while would wait that long for its readers. */
    private static final int RETRY_WAIT_MAX_S = 2;

    PulsarClient open() throws PulsarClientException {
        return PulsarClient.builder()
                .serviceUrl(serviceUrl)
                .maxBackoffInterval(RETRY_WAIT_MAX_S, TimeUnit.SECONDS)
                .build();
    }

    /** A consumer of one partition that delivers from after {@code readThrough}, or from the oldest message when null. */
    CompletableFuture<Consumer<byte[]>> subscribe(PulsarClient client, String topicPartition, MessageId readThrough) {
        CompletableFuture<Consumer<byte[]>> subscribed = client.newConsumer(Schema.BYTES)
                .topic(topicPartition)
                .subscriptionName("stream-jobs-" + UUID.randomUUID())
                .subscriptionMode(SubscriptionMode.NonDurable)
                .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
                .receiverQueueSize(QUEUE_MESSAGES)
                .batchReceivePolicy(BatchReceivePolicy.builder()
                        .maxNumMessages(BATCH_MESSAGES_MAX)
                        .maxNumBytes(BATCH_BYTES_MAX)
                        .timeout(BATCH_WAIT_MS, TimeUnit.MILLISECONDS)
                        .build())
                // Nothing flows before the seek, so nothing from elsewhere in the partition can slip in front of it.
                .startPaused(true)
                .subscribeAsync();
        return subscribed.thenCompose(consumer -> {
            CompletableFuture<Void> placed =
                    readThrough == null ? CompletableFuture.completedFuture(null) : consumer.seekAsync(readThrough);
            return placed.thenApply(done -> {
                consumer.resume();
                return consumer;
            });
        });
    }
}
