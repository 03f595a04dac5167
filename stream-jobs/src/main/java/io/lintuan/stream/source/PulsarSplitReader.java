package io.lintuan.stream.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;

/**
 * Reads all splits of one subtask on the fetcher's thread. Each split has one batch request in flight; the next is made
 * when the last batch was taken, so a slow job slows its consumers and nothing piles up here.
 */
final class PulsarSplitReader implements SplitReader<Message<byte[]>, PulsarSplit> {
    private static final Batch WAKE_UP = new Batch(null, List.of(), null);

    private final PulsarConnection connection;
    private final BlockingQueue<Batch> arrived = new LinkedBlockingQueue<>();
    private final Map<String, OpenSplit> open = new HashMap<>();
    private PulsarClient client;

    PulsarSplitReader(PulsarConnection connection) {
        this.connection = connection;
    }

    @Override
    public RecordsWithSplitIds<Message<byte[]>> fetch() throws IOException {
        RecordsBySplits.Builder<Message<byte[]>> records = new RecordsBySplits.Builder<>();
        try {
            Batch batch = arrived.take();
            while (batch != null) {
                take(batch, records);
                batch = arrived.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return records.build();
    }

    private void take(Batch batch, RecordsBySplits.Builder<Message<byte[]>> records) throws IOException {
        OpenSplit split = open.get(batch.splitId());
        if (split == null) {
            return;
        }
        if (batch.failure() != null) {
            throw new IOException("Could not read " + batch.splitId(), batch.failure());
        }
        boolean stopped = split.split().isFinished();
        List<Message<byte[]>> wanted = new ArrayList<>(batch.messages().size());
        for (Message<byte[]> message : batch.messages()) {
            if (!stopped) {
                wanted.add(message);
                stopped = split.stopsAfter(message);
            }
        }
        if (!wanted.isEmpty()) {
            records.addAll(batch.splitId(), wanted);
        }
        if (stopped) {
            records.addFinishedSplit(batch.splitId());
            open.remove(batch.splitId());
            CompletableFuture<Void> unused = split.consumer().closeAsync();
        } else {
            request(split);
        }
    }

    @Override
    public void handleSplitsChanges(SplitsChange<PulsarSplit> change) {
        List<CompletableFuture<OpenSplit>> opening = new ArrayList<>();
        for (PulsarSplit split : change.splits()) {
            opening.add(connection
                    .subscribe(client(), split.topicPartition(), split.readThrough())
                    .thenApply(consumer -> new OpenSplit(split, consumer)));
        }
        for (CompletableFuture<OpenSplit> each : opening) {
            OpenSplit split = each.join();
            open.put(split.split().splitId(), split);
            if (split.split().isFinished()) {
                arrived.add(new Batch(split.split().splitId(), List.of(), null));
            } else {
                request(split);
            }
        }
    }

    private void request(OpenSplit split) {
        String splitId = split.split().splitId();
        CompletableFuture<?> unused = split.consumer().batchReceiveAsync().whenComplete((messages, failure) -> {
            if (failure != null) {
                arrived.add(new Batch(splitId, List.of(), failure));
            } else if (messages.size() == 0) {
                // Asked again right here: an idle partition shall not wake the fetcher's thread.
                request(split);
            } else {
                List<Message<byte[]>> taken = new ArrayList<>(messages.size());
                messages.forEach(taken::add);
                arrived.add(new Batch(splitId, taken, null));
            }
        });
    }

    private PulsarClient client() {
        if (client == null) {
            try {
                client = connection.open();
            } catch (PulsarClientException e) {
                throw new CompletionException(e);
            }
        }
        return client;
    }

    @Override
    public void wakeUp() {
        arrived.add(WAKE_UP);
    }

    @Override
    public void close() throws PulsarClientException {
        if (client != null) {
            client.close();
        }
    }

    private record Batch(String splitId, List<Message<byte[]>> messages, Throwable failure) {}

    private record OpenSplit(PulsarSplit split, Consumer<byte[]> consumer) {
        boolean stopsAfter(Message<byte[]> message) {
            return split.stopAt() != null && Place.reaches(message.getMessageId(), split.stopAt());
        }
    }
}
