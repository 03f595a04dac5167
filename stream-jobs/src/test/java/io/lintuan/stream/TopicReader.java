package io.lintuan.stream;

import io.lintuan.stream.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;
import org.apache.pulsar.client.api.Schema;

/** Everything that a topic has said since this was made. */
public final class TopicReader<T> implements AutoCloseable {
    private final Reader<byte[]> reader;
    private final Class<T> type;
    private final List<T> seen = new ArrayList<>();

    public TopicReader(PulsarClient client, String topic, Class<T> type) throws PulsarClientException {
        this.reader = client.newReader(Schema.BYTES)
                .topic(topic)
                .startMessageId(MessageId.latest)
                .create();
        this.type = type;
    }

    public List<T> all() throws IOException {
        Message<byte[]> next = reader.readNext(200, TimeUnit.MILLISECONDS);
        while (next != null) {
            seen.add(Json.readerOf(type).readValue(next.getData()));
            next = reader.readNext(50, TimeUnit.MILLISECONDS);
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
