package io.lintuan.workload.replay.evidence;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;

/**
 * Reads all partitions of a topic from the moment it is opened, in a thread of its own, and hands on what it reads. A run
 * has a community of its own, so nothing that it causes can lie before that moment.
 */
public final class TopicWatch implements AutoCloseable {
    private static final long CLOSE_PATIENCE_MS = 2_000;

    private final String topic;
    private final Reader<byte[]> reader;
    private final Taker taker;
    private final BiConsumer<String, String> trouble;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean atEnd;

    /** Takes a message's bytes; what cannot be read is an {@link IOException}. */
    @FunctionalInterface
    public interface Taker {
        void take(byte[] message) throws IOException;
    }

    private TopicWatch(String topic, Reader<byte[]> reader, Taker taker, BiConsumer<String, String> trouble) {
        this.topic = topic;
        this.reader = reader;
        this.taker = taker;
        this.trouble = trouble;
        this.thread = new Thread(this::read, "watch-" + topic);
        this.thread.setDaemon(true);
    }

    /**
     * Begins to read.
     *
     * @param trouble told, as a kind and an example, of each message that could not be read
     */
    public static TopicWatch open(PulsarClient client, String topic, Taker taker, BiConsumer<String, String> trouble)
            throws PulsarClientException {
        Reader<byte[]> reader = client.newReader()
                .topic(topic)
                .startMessageId(MessageId.latest)
                .readerName("replay")
                .create();
        TopicWatch watch = new TopicWatch(topic, reader, taker, trouble);
        watch.thread.start();
        return watch;
    }

    /** Whether everything that was in the topic a moment ago has been read. */
    public boolean atEnd() {
        return atEnd;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            // A reader that is closed in the middle of a call complains at length.
            thread.join(CLOSE_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }

    private void read() {
        while (!closed) {
            try {
                Message<byte[]> message = reader.readNext(200, TimeUnit.MILLISECONDS);
                if (message == null) {
                    atEnd = !reader.hasMessageAvailable();
                } else {
                    atEnd = false;
                    taker.take(message.getData());
                }
            } catch (PulsarClientException e) {
                // The reader connects again by itself; until then this is not the end.
                atEnd = false;
            } catch (IOException | RuntimeException e) {
                trouble.accept("a message of " + topic + " could not be read", e.toString());
            }
        }
    }
}
