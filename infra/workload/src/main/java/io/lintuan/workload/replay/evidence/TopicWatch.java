package io.lintuan.workload.replay.evidence;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.workload.api.Json;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;

/**
 * Reads all partitions of the deal events from the moment it is opened, in a thread of its own, into the books. A run has a
 * community of its own, so nothing that it writes can lie before that moment.
 */
public final class TopicWatch implements AutoCloseable {
    private static final long CLOSE_PATIENCE_MS = 2_000;

    private final PulsarClient client;
    private final Reader<byte[]> reader;
    private final StreamBooks books;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean atEnd;
    private volatile String trouble = "";

    private TopicWatch(PulsarClient client, Reader<byte[]> reader, StreamBooks books) {
        this.client = client;
        this.reader = reader;
        this.books = books;
        this.thread = new Thread(this::read, "deal-events");
        this.thread.setDaemon(true);
    }

    public static TopicWatch open(String pulsarUrl, StreamBooks books) throws PulsarClientException {
        PulsarClient client = PulsarClient.builder().serviceUrl(pulsarUrl).build();
        Reader<byte[]> reader = client.newReader()
                .topic(Topics.DEAL_EVENTS)
                .startMessageId(MessageId.latest)
                .readerName("replay")
                .create();
        TopicWatch watch = new TopicWatch(client, reader, books);
        watch.thread.start();
        return watch;
    }

    /** Whether everything that was in the topic a moment ago has been read. */
    public boolean atEnd() {
        return atEnd;
    }

    /** What went wrong while reading, or an empty string. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() throws PulsarClientException {
        closed = true;
        try {
            // A reader that is closed in the middle of a call complains at length.
            thread.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }

    private void read() {
        while (!closed) {
            try {
                Message<byte[]> message = reader.readNext(200, TimeUnit.MILLISECONDS);
                if (message == null) {
                    atEnd = !reader.hasMessageAvailable();
                } else {
                    atEnd = false;
                    books.add(Json.MAPPER.readValue(message.getData(), DealEnvelope.class));
                }
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    trouble = e.toString();
                }
            }
        }
    }
}
