package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.outbox.postgres.OutboxAdapters;
import io.lintuan.outbox.pulsar.PulsarEventProducers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;

/** A relay on real engines, which can be wrapped to misbehave and killed without a farewell. */
final class RelayBench implements AutoCloseable {
    static final int PARTITIONS = 4;

    private final PulsarClient client;
    private final OutboxFixture database;
    private final Relay relay;

    private RelayBench(PulsarClient client, OutboxFixture database, Relay relay) {
        this.client = client;
        this.database = database;
        this.relay = relay;
    }

    static RelayBench start(
            PostgresEndpoint postgres,
            PulsarSpace pulsar,
            String topic,
            int rowsPerClaim,
            UnaryOperator<OutboxRows> rows,
            UnaryOperator<EventProducers> producers,
            UnaryOperator<PartitionLocks> locks)
            throws Exception {
        PulsarClient client =
                PulsarClient.builder().serviceUrl(pulsar.serviceUrl()).build();
        OutboxFixture database = OutboxFixture.connect(postgres);
        RelaySettings settings = OutboxFixture.settings(rowsPerClaim);
        Relay relay = new Relay(
                IntStream.range(0, PARTITIONS).boxed().collect(Collectors.toSet()),
                rows.apply(OutboxAdapters.rows(database.sql(), settings)),
                producers.apply(new PulsarEventProducers(client, partition -> topic + "-partition-" + partition)),
                locks.apply(OutboxAdapters.locks(database.pool())),
                settings,
                new RelayMeters(new SimpleMeterRegistry(), Clock.systemUTC()),
                Clock.systemUTC());
        relay.start();
        return new RelayBench(client, database, relay);
    }

    static RelayBench honest(PostgresEndpoint postgres, PulsarSpace pulsar, String topic) throws Exception {
        return start(postgres, pulsar, topic, 100, rows -> rows, producers -> producers, locks -> locks);
    }

    Relay relay() {
        return relay;
    }

    /** Connections break in the middle of whatever was going on. */
    void kill() throws PulsarClientException {
        client.shutdown();
        database.close();
        relay.stop().onErrorComplete().subscribe();
    }

    @Override
    public void close() throws Exception {
        relay.stop().block();
        client.close();
        database.close();
    }

    /** Everything in a topic so far, each partition from its start, heartbeats too. */
    static List<List<Message<byte[]>>> readAll(PulsarSpace pulsar, String topic) throws Exception {
        List<List<Message<byte[]>>> partitions = new ArrayList<>();
        try (PulsarClient client =
                PulsarClient.builder().serviceUrl(pulsar.serviceUrl()).build()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                List<Message<byte[]>> messages = new ArrayList<>();
                try (Reader<byte[]> reader = client.newReader()
                        .topic(topic + "-partition-" + partition)
                        .startMessageId(MessageId.earliest)
                        .create()) {
                    while (reader.hasMessageAvailable()) {
                        messages.add(reader.readNext(10, TimeUnit.SECONDS));
                    }
                }
                partitions.add(messages);
            }
        }
        return partitions;
    }

    /** Payloads of the deals' events in the order they arrived, over all partitions one after another. */
    static List<String> events(PulsarSpace pulsar, String topic) throws Exception {
        return readAll(pulsar, topic).stream()
                .flatMap(List::stream)
                .filter(message -> message.hasKey())
                .map(message -> new String(message.getData(), StandardCharsets.UTF_8))
                .toList();
    }

    /** What was committed arrived once, and each deal's events in the order of their versions. */
    static void assertExactlyOnceInOrder(List<String> arrived, Set<String> committed) {
        assertThat(arrived).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        arrived.stream()
                .collect(Collectors.groupingBy(event -> event.substring(0, event.indexOf(" "))))
                .forEach((deal, events) -> assertThat(events)
                        .extracting(RelayBench::position)
                        .as("events of deal %s", deal)
                        .isSorted());
    }

    private static long position(String event) {
        String[] parts = event.split(" ", -1);
        return Long.parseLong(parts[1]) * 1_000 + Long.parseLong(parts[2]);
    }
}
