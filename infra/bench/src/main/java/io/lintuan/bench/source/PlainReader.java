package io.lintuan.bench.source;

import io.lintuan.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.BatchReceivePolicy;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.Messages;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.apache.pulsar.client.api.SubscriptionInitialPosition;
import org.apache.pulsar.client.api.SubscriptionMode;

/**
 * The ceiling: as many threads as the job has readers, each with a client of its own and the partitions that a reader would
 * have, takes their batches in turn. Queues and batches are as large as our source's.
 */
record PlainReader(String pulsarUrl, int threads) {
    private static final int BATCH_WAIT_MS = 20;
    private static final int BATCH_MESSAGES_MAX = 1_000;
    private static final int BATCH_BYTES_MAX = 1 << 20;
    private static final int QUEUE_MESSAGES = 4_000;

    /** Reads from the oldest message until each partition gave as many as it has. */
    Reading read(long[] messagesByPartition) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Reading>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int mine = thread;
                shares.add(() -> readShare(mine, messagesByPartition));
            }
            List<Reading> readings = new ArrayList<>();
            for (Future<Reading> share : pool.invokeAll(shares)) {
                readings.add(share.get());
            }
            return Reading.all(readings);
        } finally {
            pool.shutdownNow();
        }
    }

    private Reading readShare(int thread, long[] messagesByPartition) throws PulsarClientException {
        Tally tally = new Tally();
        try (PulsarClient client = PulsarClient.builder().serviceUrl(pulsarUrl).build()) {
            List<Share> open = new ArrayList<>();
            for (int partition = thread; partition < messagesByPartition.length; partition += threads) {
                open.add(new Share(subscribe(client, partition), messagesByPartition[partition]));
            }
            while (!open.isEmpty()) {
                for (Share share : open) {
                    share.takeOneBatch(tally);
                }
                open.removeIf(share -> share.left <= 0);
            }
            return tally.reading();
        }
    }

    private static Consumer<byte[]> subscribe(PulsarClient client, int partition) throws PulsarClientException {
        return client.newConsumer(Schema.BYTES)
                .topic(Topics.dealEventsPartition(partition))
                .subscriptionName("plain")
                .subscriptionMode(SubscriptionMode.NonDurable)
                .subscriptionInitialPosition(SubscriptionInitialPosition.Earliest)
                .receiverQueueSize(QUEUE_MESSAGES)
                .batchReceivePolicy(BatchReceivePolicy.builder()
                        .maxNumMessages(BATCH_MESSAGES_MAX)
                        .maxNumBytes(BATCH_BYTES_MAX)
                        .timeout(BATCH_WAIT_MS, TimeUnit.MILLISECONDS)
                        .build())
                .subscribe();
    }

    /** One partition and how much of it is still to come. */
    private static final class Share {
        private final Consumer<byte[]> consumer;
        private long left;

        Share(Consumer<byte[]> consumer, long messages) {
            this.consumer = consumer;
            this.left = messages;
        }

        void takeOneBatch(Tally tally) throws PulsarClientException {
            Messages<byte[]> batch = consumer.batchReceive();
            for (Message<byte[]> message : batch) {
                tally.take(message.getData());
            }
            left -= batch.size();
        }
    }
}
