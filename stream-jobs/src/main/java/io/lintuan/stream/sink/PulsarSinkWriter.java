package io.lintuan.stream.sink;

import io.lintuan.stream.json.Json;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;

/** Sends without waiting; a failed send fails the next write or the checkpoint, and the job reads it all again. */
final class PulsarSinkWriter<T> implements SinkWriter<T> {
    /** Long enough to share a network packet, too short to be seen. */
    private static final int BATCH_WAIT_MS = 2;

    /** Pulsar's own limit is a minute: the board would stand still that long after a broker came back. */
    private static final int RETRY_WAIT_MAX_S = 2;

    private final PulsarSink.KeyOf<T> keyOf;
    private final PulsarClient client;
    private final Producer<byte[]> producer;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    PulsarSinkWriter(String serviceUrl, String topic, PulsarSink.KeyOf<T> keyOf) throws PulsarClientException {
        this.keyOf = keyOf;
        this.client = PulsarClient.builder()
                .serviceUrl(serviceUrl)
                .maxBackoffInterval(RETRY_WAIT_MAX_S, TimeUnit.SECONDS)
                .build();
        try {
            this.producer = client.newProducer(Schema.BYTES)
                    .topic(topic)
                    .batchingMaxPublishDelay(BATCH_WAIT_MS, TimeUnit.MILLISECONDS)
                    .blockIfQueueFull(true)
                    // Wait for the broker as long as it takes: giving up would only restart the job to send it again.
                    .sendTimeout(0, TimeUnit.MILLISECONDS)
                    .create();
        } catch (PulsarClientException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public void write(T record, Context context) throws IOException {
        throwIfFailed();
        CompletableFuture<MessageId> unused = producer.newMessage()
                .key(keyOf.apply(record))
                .value(Json.bytes(record))
                .sendAsync()
                .whenComplete((id, error) -> failure.compareAndSet(null, error));
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        try {
            producer.flushAsync().get();
        } catch (ExecutionException e) {
            throw new IOException("Could not send to " + producer.getTopic(), e.getCause());
        }
        throwIfFailed();
    }

    private void throwIfFailed() throws IOException {
        Throwable error = failure.get();
        if (error != null) {
            throw new IOException("Could not send to " + producer.getTopic(), error);
        }
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
    }
}
