package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PulsarExtension.class)
class StreamSourceIT {
    private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
    private PulsarClient client;
    private StreamSource.Names names;
    private StreamSource source;

    @BeforeEach
    void open(PulsarSpace space, TestInfo test) throws PulsarClientException {
        String name = test.getTestMethod().orElseThrow().getName();
        names = new StreamSource.Names(
                space.createPartitioned("events-" + name, 2),
                space.topic("live-" + name),
                space.topic("letters-" + name));
        client = PulsarClient.builder().serviceUrl(space.serviceUrl()).build();
        send(names.events(), placed("before", 1, "o0", 1));
        source = StreamSource.open(
                space.serviceUrl(), names, "c1", (kind, example) -> trouble.add(kind + ": " + example));
    }

    @AfterEach
    void close() throws Exception {
        source.close();
        client.close();
    }

    @Test
    void readsEveryPartitionFromItsOpeningAndSeesWhatIsLostTwiceOrWrong() throws PulsarClientException {
        for (int i = 1; i <= 10; i++) {
            send(names.events(), placed("e" + i, i, "o" + i, 100));
        }
        send(names.events(), placed("e7", 7, "o7", 100));
        send(names.events(), placed("e12", 12, "o12", 1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> source.events().figures().orderIds().size() == 11);
        await().atMost(Duration.ofSeconds(20)).until(source::atEnd);
        StreamFigures figures = source.events().figures();
        assertThat(figures.orderIds()).doesNotContain("o0", "o11");
        assertThat(figures.duplicated()).isEqualTo(1);
        assertThat(figures.sums().grossMinor()).isEqualTo(1_001);
        assertThat(source.events().through("d1")).isEqualTo(10);
        assertThat(trouble).isEmpty();
    }

    @Test
    void keepsWhatTheJobSaidLastAndWhatWasGivenUp() throws PulsarClientException {
        send(names.live(), dealTotals(100));
        send(names.live(), dealTotals(300));
        send(names.live(), "{'type':'FINAL_UNTIL','finalUntil':{}}");
        send(names.deadLetters(), letter("{\"communityId\":\"c1\"}"));
        send(names.deadLetters(), letter("{\"communityId\":\"c2\"}"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        source.said().byDeal().getOrDefault("d1", Sums.NOTHING).netMinor() == 300);
        await().atMost(Duration.ofSeconds(20)).until(source::atEnd);
        assertThat(source.deadLetters().letters()).hasSize(1);
        assertThat(trouble).isEmpty();
    }

    @Test
    void tellsOfBytesItCannotReadAndGoesOn() throws PulsarClientException {
        send(names.events(), "no event");
        send(names.events(), placed("e1", 1, "o1", 100));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> source.events().figures().orderIds().size() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> trouble.size() == 1);
        assertThat(trouble.get(0)).contains("events-tellsOfBytes", "could not be read");
    }

    private void send(String topic, String json) throws PulsarClientException {
        try (Producer<byte[]> producer = client.newProducer().topic(topic).create()) {
            producer.send(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String placed(String eventId, int sequence, String orderId, long amountMinor) {
        return ("{'eventId':'%s','type':'ORDER_PLACED','key':'d1','communityId':'c1','dealSequence':%d,"
                        + "'recordedAt':'2026-01-01T00:00:00Z','orderPlaced':{'orderId':'%s','amountMinor':%d,"
                        + "'lines':[{'quantity':1,'amountMinor':%d}]}}")
                .formatted(eventId, sequence, orderId, amountMinor, amountMinor);
    }

    private static String dealTotals(long minor) {
        return ("{'type':'DEAL_TOTALS','dealTotals':{'dealId':'d1','communityId':'c1','grossMinor':%d,'paidMinor':%d,"
                        + "'netMinor':%d,'orders':1}}")
                .formatted(minor, minor, minor);
    }

    private static String letter(String payload) {
        return "{'topic':'t','position':'1:1','reason':'undecodable','detail':'why','payloadBase64':'%s'}"
                .formatted(Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)));
    }
}
