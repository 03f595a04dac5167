package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pulsar.client.api.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

@ExtendWith({PostgresExtension.class, PulsarExtension.class})
class RelayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Set<String> committed = new HashSet<>();
    private OutboxFixture desk;
    private String topic;

    @BeforeEach
    void open(PostgresEndpoint database, PulsarSpace pulsar) {
        desk = OutboxFixture.migrated(database);
        desk.clear();
        desk.sql().update("UPDATE outbox_partition SET last_number = -1").block();
        topic = pulsar.createPartitioned("deals-" + UUID.randomUUID(), RelayBench.PARTITIONS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void carriesEveryEventOnceAndInOrder(PostgresEndpoint database, PulsarSpace pulsar) throws Exception {
        try (RelayBench bench = RelayBench.honest(database, pulsar, topic)) {
            write(new Random(1), 40, bench.relay());
            await().atMost(PATIENCE).until(() -> desk.waiting() == 0);
        }
        RelayBench.assertExactlyOnceInOrder(RelayBench.events(pulsar, topic), committed);
    }

    @Test
    void describesEachMessageAsACloudEvent(PostgresEndpoint database, PulsarSpace pulsar) throws Exception {
        UUID deal = UUID.randomUUID();
        desk.commit(0, deal, 1, 1, OutboxFixture.NOON);
        try (RelayBench bench = RelayBench.honest(database, pulsar, topic)) {
            await().atMost(PATIENCE).until(() -> desk.waiting() == 0);
        }
        Message<byte[]> message = RelayBench.readAll(pulsar, topic).get(0).stream()
                .filter(Message::hasKey)
                .findFirst()
                .orElseThrow();
        assertThat(message.getKey()).isEqualTo(deal.toString());
        assertThat(message.getProperties())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "ORDER_PLACED")
                .containsEntry("ce_source", "/lintuan/platform-api")
                .containsEntry("ce_time", "2026-05-01T12:00:00Z")
                .containsKey("ce_id");
    }

    @Test
    void saysOnAQuietPartitionHowFarItIs(PostgresEndpoint database, PulsarSpace pulsar) throws Exception {
        Instant before = Instant.now();
        try (RelayBench bench = RelayBench.honest(database, pulsar, topic)) {
            await().atMost(PATIENCE)
                    .until(() -> RelayBench.readAll(pulsar, topic).stream().allMatch(messages -> messages.size() >= 2));
        }
        for (List<Message<byte[]>> partition : RelayBench.readAll(pulsar, topic)) {
            assertThat(partition)
                    .allMatch(message -> message.getProperty("ce_type").equals("HEARTBEAT"));
            assertThat(partition)
                    .extracting(message -> Instant.parse(message.getProperty("ce_time")))
                    .isSorted()
                    .allMatch(horizon ->
                            horizon.isAfter(before.minus(Heartbeat.COMMIT_MOST).minusSeconds(1))
                                    && horizon.isBefore(Instant.now().minus(Heartbeat.COMMIT_MOST)));
        }
    }

    @Test
    void keepsTwoRelaysThatBothThinkTheyOwnEverythingFromDoingHarm(PostgresEndpoint database, PulsarSpace pulsar)
            throws Exception {
        try (RelayBench one = greedy(database, pulsar);
                RelayBench other = greedy(database, pulsar)) {
            write(new Random(2), 60, one.relay());
            await().atMost(PATIENCE).until(() -> desk.waiting() == 0);
            assertThat(other.relay().openPartitions().block()).isNotNegative();
        }
        RelayBench.assertExactlyOnceInOrder(RelayBench.events(pulsar, topic), committed);
    }

    @RepeatedTest(3)
    void losesAndRepeatsNothingWhereverItIsKilled(
            RepetitionInfo repetition, PostgresEndpoint database, PulsarSpace pulsar) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int life = 0; life < 4; life++) {
            Crash crash = new Crash(random.nextInt(40), random);
            RelayBench doomed = RelayBench.start(
                    database, pulsar, topic, 1 + random.nextInt(50), crash::around, crash::around, locks -> locks);
            write(random, 12, doomed.relay());
            assertThat(crash.happened().await(60, TimeUnit.SECONDS)).isTrue();
            doomed.kill();
        }
        try (RelayBench survivor = RelayBench.honest(database, pulsar, topic)) {
            await().atMost(PATIENCE).until(() -> desk.waiting() == 0);
        }
        RelayBench.assertExactlyOnceInOrder(RelayBench.events(pulsar, topic), committed);
    }

    private RelayBench greedy(PostgresEndpoint database, PulsarSpace pulsar) throws Exception {
        return RelayBench.start(
                database, pulsar, topic, 7, rows -> rows, producers -> producers, locks -> new PartitionLocks() {
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

    /** Commits versions of a handful of deals, in turn and at random, and wakes the relay as the desk does. */
    private void write(Random random, int versions, Nudge nudge) {
        UUID[] deals = IntStream.range(0, 6)
                .mapToObj(number -> new UUID(random.nextLong(), random.nextLong()))
                .toArray(UUID[]::new);
        long[] version = new long[deals.length];
        for (int i = 0; i < versions; i++) {
            int which = random.nextInt(deals.length);
            int events = 1 + random.nextInt(20);
            long next = ++version[which];
            desk.commit(which % RelayBench.PARTITIONS, deals[which], next, events, Instant.now());
            IntStream.range(0, events).forEach(ordinal -> committed.add(deals[which] + " " + next + " " + ordinal));
            nudge.wake();
        }
    }
}
