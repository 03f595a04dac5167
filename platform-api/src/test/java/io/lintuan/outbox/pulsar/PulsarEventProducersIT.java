package io.lintuan.outbox.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.outbox.EventProducer;
import io.lintuan.outbox.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.pulsar.client.api.PulsarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** What the broker answers, and what that means to the relay. */
@ExtendWith(PulsarExtension.class)
class PulsarEventProducersIT {
    private PulsarClient client;
    private PulsarEventProducers producers;

    @BeforeEach
    void open(PulsarSpace pulsar) throws Exception {
        String topic = pulsar.createPartitioned("events-" + UUID.randomUUID(), 1);
        client = PulsarClient.builder().serviceUrl(pulsar.serviceUrl()).build();
        producers = new PulsarEventProducers(client, partition -> topic + "-partition-" + partition);
    }

    @AfterEach
    void close() {
        Mono.fromFuture(client::closeAsync).onErrorComplete().subscribe();
    }

    @Test
    void takesADuplicateForNoAcknowledgement() {
        EventProducer producer = producers.open(0).block();
        producer.send(numbers(0, 5)).block();

        assertThatThrownBy(() -> producer.send(numbers(3, 7)).block()).isInstanceOf(TakenForDuplicate.class);
    }

    @Test
    void knowsWhatIsStoredWhenItIsOpenedAgain() {
        assertThat(producers.open(0).block().storedNumber()).isNegative();
        producers.open(0).block().send(numbers(0, 5)).block();

        assertThat(producers.open(0).block().storedNumber()).isEqualTo(4);
    }

    @Test
    void shutsOutWhoeverHadThePartition() {
        EventProducer former = producers.open(0).block();
        former.send(numbers(0, 2)).block();
        EventProducer present = producers.open(0).block();

        assertThatThrownBy(() -> former.send(numbers(2, 4)).block()).isInstanceOf(Exception.class);
        present.send(numbers(2, 6)).block();
        assertThat(producers.open(0).block().storedNumber()).isEqualTo(5);
    }

    private static List<Outgoing> numbers(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(number -> new Outgoing(
                        number, "deal", Map.of(), Long.toString(number).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
