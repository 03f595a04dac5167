package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pulsar.client.api.PulsarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job as the launcher starts it, with the real broker and store: ended by {@code kill -9} in the middle of its work,
 * then stopped with a savepoint. Afterwards the store's rows are those of a recount of the topic.
 */
@ExtendWith({PulsarExtension.class, ClickHouseExtension.class})
class KilledJobIT {
    private static final long SEED = 11;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private PulsarClient pulsar;
    private TopicWriter writer;
    private StoredRows rows;
    private JobProgram program;

    @BeforeEach
    void open(PulsarSpace broker, ClickHouseSpace clickHouse) throws Exception {
        ProductTopic.empty(broker);
        new ClickHouseMigrations(clickHouse.httpUrl(), clickHouse.database()).apply();
        pulsar = PulsarClient.builder().serviceUrl(broker.serviceUrl()).build();
        writer = new TopicWriter(pulsar);
        rows = new StoredRows(new StoreReader(clickHouse.httpUrl(), clickHouse.database()));
        program = new JobProgram(broker, clickHouse, directory);
    }

    @AfterEach
    void close(PulsarSpace broker) throws Exception {
        program.close();
        pulsar.close();
        ProductTopic.empty(broker);
    }

    @Test
    void leavesTheRowsOfARecountThoughItIsKilledAndStoppedInBetween() throws Exception {
        List<DealEnvelope> story = Story.of(SEED, 60);
        List<DealEnvelope> arrivals = Story.withRepeatsAndLateOnes(story, SEED);
        int quarter = arrivals.size() / 4;
        program.start();
        writer.sendAll(arrivals.subList(0, quarter));
        await().atMost(LIMIT).until(() -> rows.facts() > 0);
        int completed = program.completedCheckpoints();
        await().atMost(LIMIT).until(() -> program.completedCheckpoints() > completed);
        long before = rows.facts();
        writer.sendAll(arrivals.subList(quarter, 2 * quarter));
        // What is written now is after the checkpoint: it will be written again.
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> rows.facts() > before);
        program.kill();

        writer.sendAll(arrivals.subList(2 * quarter, 3 * quarter));
        program.start();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(program.restoredFrom()).contains("/chk-"));
        awaitRecount();

        String savepoint = program.stopWithSavepoint();
        program.start();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(program.restoredFrom()).endsWith(savepoint));
        writer.sendAll(arrivals.subList(3 * quarter, arrivals.size()));
        awaitRecount();
        assertThat(rows.orders()).isEqualTo(StoredRows.ordersOf(story));
    }

    private void awaitRecount() throws Exception {
        Recount recount = new Recount(ProductTopic.events(pulsar));
        assertThat(recount.buckets()).isNotEmpty();
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(rows.buckets()).as(program.lastLogLines()).isEqualTo(recount.buckets()));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(rows.points()).isEqualTo(recount.points()));
        // An order that comes more than an hour late finds its neighbors forgotten, so there may be fewer, and never
        // others.
        assertThat(recount.signalledOrders()).containsAll(rows.signalledOrders());
    }
}
