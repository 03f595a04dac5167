package io.lintuan.stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.TopicReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a broker that drops what it takes for a duplicate, by the producer's name. */
@ExtendWith(PulsarExtension.class)
class PulsarSinkWriterIT {

    private static PulsarSinkWriter<FinalUntil> writer(PulsarSpace broker, String topic) throws Exception {
        return new PulsarSinkWriter<>(broker.serviceUrl(), topic, 0, until -> "final");
    }

    private static List<FinalUntil> numbered(int from, int count) {
        List<FinalUntil> numbered = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            numbered.add(new FinalUntil(EventFixture.NOON.plusSeconds(i), EventFixture.NOON));
        }
        return numbered;
    }

    private static void write(PulsarSinkWriter<FinalUntil> writer, List<FinalUntil> records) throws Exception {
        for (FinalUntil record : records) {
            writer.write(record, null);
        }
        writer.flush(false);
    }

    @Test
    void losesNothingWhenANewWriterTakesOverItsName(PulsarSpace broker) throws Exception {
        String topic = broker.topic("taken-over");
        try (PulsarClient client =
                        PulsarClient.builder().serviceUrl(broker.serviceUrl()).build();
                TopicReader<FinalUntil> said = new TopicReader<>(client, topic, FinalUntil.class)) {
            for (int restart = 0; restart < 3; restart++) {
                try (PulsarSinkWriter<FinalUntil> writer = writer(broker, topic)) {
                    write(writer, numbered(restart * 100, 100));
                }
            }
            await().untilAsserted(() -> assertThat(said.all()).isEqualTo(numbered(0, 300)));
        }
    }

    @Test
    void hasItsNameForItselfAndGivesItBack(PulsarSpace broker) throws Exception {
        String topic = broker.topic("exclusive");
        try (PulsarSinkWriter<FinalUntil> first = writer(broker, topic)) {
            write(first, numbered(0, 1));
            assertThatThrownBy(() -> writer(broker, topic))
                    .isInstanceOf(PulsarClientException.ProducerBusyException.class)
                    .hasMessageContaining("jobs-exclusive-0");
        }
        writer(broker, topic).close();
    }
}
