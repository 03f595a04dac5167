package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PulsarSpace;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** An empty outbox, an empty topic, and relays between them. */
final class RelayScene implements AutoCloseable {
    static final int PARTITIONS = 4;

    /** Enough on a busy machine, with a relay that waits five seconds for its next try. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresEndpoint postgres;
    private final PulsarSpace pulsar;
    private final OutboxFixture database;
    private final OutboxWriter writer;
    private final String topic;

    private RelayScene(PostgresEndpoint postgres, PulsarSpace pulsar, long seed) {
        this.postgres = postgres;
        this.pulsar = pulsar;
        this.database = OutboxFixture.migrated(postgres);
        this.writer = new OutboxWriter(database, new Random(seed));
        database.clear();
        database.sql().update("UPDATE outbox_partition SET last_number = -1").block();
        topic = pulsar.createPartitioned("deals-" + UUID.randomUUID(), PARTITIONS);
    }

    static RelayScene empty(PostgresEndpoint postgres, PulsarSpace pulsar, long seed) {
        return new RelayScene(postgres, pulsar, seed);
    }

    OutboxFixture database() {
        return database;
    }

    OutboxWriter writer() {
        return writer;
    }

    RelayBench honest() throws Exception {
        return relay(100, rows -> rows, producers -> producers);
    }

    RelayBench relay(int rowsPerClaim, UnaryOperator<OutboxRows> rows, UnaryOperator<EventProducers> producers)
            throws Exception {
        return RelayBench.start(postgres, pulsar, topic, rowsPerClaim, rows, producers, locks -> locks);
    }

    /** A relay that thinks it owns every partition, whoever else does. */
    RelayBench greedy(UnaryOperator<EventProducers> producers) throws Exception {
        return RelayBench.start(postgres, pulsar, topic, 7, rows -> rows, producers, locks -> new PartitionLocks() {
            @Override
            public Mono<Set<Integer>> take(Set<Integer> wanted) {
                return Mono.just(wanted);
            }

            @Override
            public Mono<Void> release() {
                return Mono.empty();
            }
        });
    }

    /** A relay lives until its crash, and nobody says goodbye. */
    void dies(int rowsPerClaim, Crash crash, int commits) throws Exception {
        RelayBench doomed = relay(rowsPerClaim, crash::around, crash::around);
        writer.commit(commits, doomed.relay());
        assertThat(crash.happened().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        doomed.kill();
    }

    /** The last relay does what is left to do, and everything that was committed stands in the topic. */
    void survives() throws Exception {
        try (RelayBench survivor = honest()) {
            awaitNothingWaits();
        }
        assertThat(auditAll().batched()).isPositive();
    }

    void awaitNothingWaits() {
        await().atMost(PATIENCE).until(() -> database.waiting() == 0);
    }

    TopicAudit audit() throws Exception {
        return TopicAudit.of(pulsar, topic);
    }

    /** What was committed stands in the topic, once and in order. */
    TopicAudit auditAll() throws Exception {
        TopicAudit audit = audit();
        audit.findsOnceAndInOrder(writer.committed());
        return audit;
    }

    @Override
    public void close() {
        database.close();
    }
}
