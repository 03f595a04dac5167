package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, since all other tests share one. */
@ExtendWith(PostgresExtension.class)
class RelayBrokerRestartIT {
    @TempDir
    Path directory;

    @Test
    void carriesEveryEventOnceAndInOrderWhenTheBrokerIsKilledAsItSends(PostgresEndpoint postgres) throws Exception {
        EnginePlace place = new EnginePlace(directory.resolve("pulsar"), directory.resolve("pulsar.log"), 0, 0, true);
        Running<PulsarEndpoint> broker = Engines.ofThisMachine().startPulsar(place);
        AtomicBoolean enough = new AtomicBoolean();
        try (RelayScene scene = RelayScene.empty(postgres, new PulsarSpace(broker.endpoint(), "public/default"), 5);
                RelayBench relay = scene.relay(50, rows -> rows, producers -> producers)) {
            CompletableFuture<Void> desk = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    scene.writer().commit(1, relay.relay());
                }
            });
            await().atMost(RelayScene.PATIENCE).until(() -> relay.sent() > 1_000);
            kill(place);
            double sentBefore = relay.sent();
            enough.set(true);
            desk.join();
            scene.writer().commit(40, relay.relay());
            assertThat(scene.database().waiting())
                    .as("orders are taken without a broker")
                    .isPositive();
            broker.close();

            broker = Engines.ofThisMachine().startPulsar(place);
            scene.writer().commit(40, relay.relay());
            scene.awaitNothingWaits();
            assertThat(relay.sent()).isGreaterThan(sentBefore);
            assertThat(scene.auditAll().batched()).isPositive();
        } finally {
            enough.set(true);
            broker.close();
        }
    }

    /** As when the machine fails: no farewell, and nothing written that was not written before. */
    private static void kill(EnginePlace place) {
        String directory = place.directory().toAbsolutePath().toString();
        long killed = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(directory))
                        .isPresent())
                .filter(ProcessHandle::destroyForcibly)
                .count();
        assertThat(killed).as("processes of the broker").isPositive();
    }
}
