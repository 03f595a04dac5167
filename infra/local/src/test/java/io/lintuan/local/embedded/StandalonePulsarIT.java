package io.lintuan.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandalonePulsarIT {
    private static final String TOPIC = "persistent://public/default/kept";

    @TempDir
    Path directory;

    /** The addresses differ between the two starts, as they do when a usual port is taken the second time. */
    @Test
    void keepsEventsAndItsProducersMemoryOverARestartOnOtherPorts() throws Exception {
        EmbeddedEngines engines = new EmbeddedEngines();
        try (Running<PulsarEndpoint> broker = engines.startPulsar(place())) {
            send(broker.endpoint(), 0, 5);
        }
        try (Running<PulsarEndpoint> broker = engines.startPulsar(place())) {
            send(broker.endpoint(), 3, 8);
            assertThat(readAll(broker.endpoint())).containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
        }
    }

    private EnginePlace place() {
        return new EnginePlace(directory.resolve("pulsar"), directory.resolve("pulsar.log"), 0, 0, true);
    }

    private static void send(PulsarEndpoint broker, int from, int to) throws PulsarClientException {
        try (PulsarClient client = client(broker);
                Producer<byte[]> producer = client.newProducer()
                        .topic(TOPIC)
                        .producerName("relay")
                        .sendTimeout(0, TimeUnit.SECONDS)
                        .create()) {
            for (int i = from; i < to; i++) {
                producer.newMessage()
                        .sequenceId(i)
                        .value(Integer.toString(i).getBytes(StandardCharsets.UTF_8))
                        .send();
            }
        }
    }

    private static List<String> readAll(PulsarEndpoint broker) throws IOException {
        List<String> read = new ArrayList<>();
        try (PulsarClient client = client(broker);
                Reader<byte[]> reader = client.newReader()
                        .topic(TOPIC)
                        .startMessageId(MessageId.earliest)
                        .create()) {
            while (reader.hasMessageAvailable()) {
                Message<byte[]> message = reader.readNext(10, TimeUnit.SECONDS);
                read.add(new String(message.getData(), StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    private static PulsarClient client(PulsarEndpoint broker) throws PulsarClientException {
        return PulsarClient.builder().serviceUrl(broker.serviceUrl()).build();
    }
}
