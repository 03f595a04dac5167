package io.lintuan.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintuan.local.junit.PulsarSpace;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;

/** One topic that a job would write, what the service buries of it, and how often it had to try. */
public final class Spoken implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service;
    private final String topic;
    private final PulsarClient client;
    private final Producer<byte[]> producer;
    private final Reader<byte[]> letters;
    private final List<String> buried = new ArrayList<>();

    public Spoken(RunningService service, PulsarSpace pulsar, String localName) throws PulsarClientException {
        this.service = service;
        this.topic = pulsar.topic(localName);
        client = PulsarClient.builder().serviceUrl(pulsar.serviceUrl()).build();
        producer = client.newProducer().topic(topic).create();
        letters = client.newReader()
                .topic(pulsar.topic("dead-letters"))
                .startMessageId(MessageId.earliest)
                .create();
    }

    /** The contract's golden sample, to be changed into what a test needs. */
    public static ObjectNode golden(String name) {
        try (InputStream sample = Spoken.class.getResourceAsStream("/golden/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(sample);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Says it under one key, so that whatever is said next has to wait for it. */
    public void say(Object message) {
        try {
            producer.newMessage()
                    .key("row")
                    .value(message.toString().getBytes(UTF_8))
                    .send();
        } catch (PulsarClientException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until exactly these were buried, in this order; each as {@code reason detail}. */
    public void awaitBuried(String... expected) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            readLetters();
            assertThat(buried).hasSize(expected.length);
        });
        for (int i = 0; i < expected.length; i++) {
            assertThat(buried.get(i)).startsWith(expected[i]);
        }
        buried.clear();
    }

    private void readLetters() throws IOException {
        Message<byte[]> next = letters.readNext(100, TimeUnit.MILLISECONDS);
        while (next != null) {
            var letter = JSON.readTree(next.getData());
            assertThat(letter.path("topic").asText()).isEqualTo(topic);
            buried.add(
                    letter.path("reason").asText() + " " + letter.path("detail").asText());
            next = letters.readNext(100, TimeUnit.MILLISECONDS);
        }
    }

    /** How often a message of this topic was tried again. */
    public long retries() {
        return (long) service.bean(MeterRegistry.class)
                .counter("lintuan.consumer.retries", "topic", topic)
                .count();
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
    }
}
