package io.lintuan.stream;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.provision.PulsarTopics;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Reader;
import org.apache.pulsar.client.api.Schema;

/** The topic that the job reads, which all tests of the job share: emptied before and after, and read as a whole. */
final class ProductTopic {
    private ProductTopic() {}

    static void empty(PulsarSpace broker) throws IOException, InterruptedException {
        String path = Topics.DEAL_EVENTS.replace("://", "/");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        broker.endpoint().adminUrl() + "/admin/v2/" + path + "/partitions?force=true"))
                                .DELETE()
                                .build(),
                        BodyHandlers.ofString());
        new PulsarTopics(broker.endpoint().adminUrl()).provision();
    }

    static List<DealEnvelope> events(PulsarClient client) throws IOException {
        List<DealEnvelope> events = new ArrayList<>();
        try (Reader<byte[]> reader = client.newReader(Schema.BYTES)
                .topic(Topics.DEAL_EVENTS)
                .startMessageId(MessageId.earliest)
                .create()) {
            while (reader.hasMessageAvailable()) {
                events.add(Json.readerOf(DealEnvelope.class)
                        .readValue(reader.readNext().getData()));
            }
        }
        return events;
    }
}
