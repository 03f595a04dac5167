package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.pulsar.client.api.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A relay from end to end, undisturbed and killed at random steps. */
@ExtendWith({PostgresExtension.class, PulsarExtension.class})
class RelayIT {
    private RelayScene scene;

    @BeforeEach
    void open(PostgresEndpoint database, PulsarSpace pulsar) {
        scene = RelayScene.empty(database, pulsar, 1);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void carriesEveryEventOnceAndInOrder() throws Exception {
        try (RelayBench bench = scene.honest()) {
            scene.writer().commit(40, bench.relay());
            scene.awaitNothingWaits();
        }
        assertThat(scene.auditAll().batched()).isPositive();
    }

    /** A claim before the last one is settled is refused, and costs the partition an opening. */
    @Test
    void opensEachPartitionOnceWhenNothingGoesWrong() throws Exception {
        Openings openings = new Openings();
        try (RelayBench bench = scene.relay(3, openings::around, producers -> producers)) {
            scene.writer().commit(80, bench.relay());
            scene.awaitNothingWaits();
        }
        assertThat(openings.most()).isEqualTo(1);
    }

    @Test
    void describesEachMessageAsACloudEvent() throws Exception {
        UUID deal = UUID.randomUUID();
        scene.database().commit(0, deal, 1, 1, OutboxFixture.NOON);
        try (RelayBench bench = scene.honest()) {
            scene.awaitNothingWaits();
        }
        Message<byte[]> message = scene.audit().partitions().get(0).stream()
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
    void saysOnAQuietPartitionHowFarItIs() throws Exception {
        Instant before = Instant.now();
        try (RelayBench bench = scene.honest()) {
            await().atMost(RelayScene.PATIENCE)
                    .until(() -> scene.audit().partitions().stream().allMatch(messages -> messages.size() >= 2));
        }
        for (List<Message<byte[]>> partition : scene.audit().partitions()) {
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

    @RepeatedTest(3)
    void losesAndRepeatsNothingWhereverItIsKilled(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int life = 0; life < 4; life++) {
            scene.dies(1 + random.nextInt(50), Crash.after(random.nextInt(40), random), 12);
        }
        scene.survives();
    }
}
