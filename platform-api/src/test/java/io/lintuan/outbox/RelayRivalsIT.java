package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two relays that both think they own everything: the fence keeps them from doing harm. */
@ExtendWith({PostgresExtension.class, PulsarExtension.class})
class RelayRivalsIT {
    private RelayScene scene;

    @BeforeEach
    void open(PostgresEndpoint database, PulsarSpace pulsar) {
        scene = RelayScene.empty(database, pulsar, 2);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void loseAndRepeatNothingWhileTheyFight() throws Exception {
        try (RelayBench one = scene.greedy(producers -> producers);
                RelayBench other = scene.greedy(producers -> producers)) {
            scene.writer().commit(60, one.relay());
            scene.awaitNothingWaits();
            assertThat(other.relay().openPartitions().block()).isNotNegative();
        }
        scene.auditAll();
    }

    @Test
    void refuseWhatAFormerOwnerSendsWhenItWakesUp() throws Exception {
        HeldSends asleep = new HeldSends();
        scene.writer().commitOfEach();
        try (RelayBench former = scene.greedy(asleep::around)) {
            await().atMost(RelayScene.PATIENCE).until(() -> asleep.held() == RelayScene.PARTITIONS);
            try (RelayBench present = scene.greedy(producers -> producers)) {
                scene.writer().commitOfEach();
                scene.awaitNothingWaits();
                scene.auditAll();

                asleep.release();
                await().atMost(RelayScene.PATIENCE)
                        .until(() -> asleep.outcomes().size() == RelayScene.PARTITIONS);
                assertThat(asleep.outcomes()).doesNotContain("stored");

                scene.writer().commit(20, present.relay());
                scene.awaitNothingWaits();
            }
        }
        scene.auditAll();
    }
}
