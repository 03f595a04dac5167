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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** With a broker of its own, since all other tests share one. It is killed as when the machine fails: without a farewell. */
@ExtendWith(PostgresExtension.class)
class RelayBrokerRestartIT {
    private static final int ENOUGH = 1_000;
    private static final int SETTLED = 2;

    @TempDir
    Path directory;

    private EnginePlace place;
    private Running<PulsarEndpoint> broker;
    private RelayScene scene;

    @BeforeEach
    void open(PostgresEndpoint postgres) {
        place = new EnginePlace(directory.resolve("pulsar"), directory.resolve("pulsar.log"), 0, 0, true);
        start();
        scene = RelayScene.empty(postgres, new PulsarSpace(broker.endpoint(), "public/default"), 5);
    }

    @AfterEach
    void close() {
        scene.close();
        broker.close();
    }

    @Test
    void carriesEveryEventOnceAndInOrderWhenTheBrokerIsKilledAsItSends() throws Exception {
        try (RelayBench relay = scene.relay(50, rows -> rows, producers -> producers)) {
            killAsItSends(relay);
            double sentBefore = relay.sent();
            scene.writer().commit(40, relay.relay());
            assertThat(scene.database().waiting())
                    .as("orders are taken without a broker")
                    .isPositive();
            start();
            scene.writer().commit(40, relay.relay());
            scene.awaitNothingWaits();
            assertThat(relay.sent()).isGreaterThan(sentBefore);
        }
        assertThat(scene.auditAll().batched()).isPositive();
    }

    /** Only the broker can know then what it has: its memory of the relay's numbers must have been on disk. */
    @Test
    void repeatsNothingThatTheBrokerAcknowledgedAndTheOutboxStillHas() throws Exception {
        for (int i = 0; i < 10; i++) {
            scene.writer().commitOfEach();
        }
        CountDownLatch unsettled = new CountDownLatch(SETTLED + 1);
        RelayBench doomed = scene.relay(50, rows -> settlingSome(rows, unsettled), producers -> producers);
        assertThat(unsettled.await(RelayScene.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        broker.program().orElseThrow().kill();
        doomed.kill();
        start();
        try (RelayBench fresh = scene.honest()) {
            scene.writer().commit(40, fresh.relay());
            scene.awaitNothingWaits();
        }
        assertThat(scene.auditAll().batched()).isPositive();
    }

    /** What is acknowledged after the first deletions is never deleted. */
    private static OutboxRows settlingSome(OutboxRows rows, CountDownLatch unsettled) {
        return new PassingRows(rows) {
            @Override
            public Mono<Void> settle(Map<Integer, Long> throughByPartition) {
                unsettled.countDown();
                return unsettled.getCount() > 0 ? rows.settle(throughByPartition) : Mono.never();
            }
        };
    }

    /** While there are orders all the time, so that something is always on its way. */
    private void killAsItSends(RelayBench relay) {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> desk = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                scene.writer().commit(1, relay.relay());
            }
        });
        try {
            await().atMost(RelayScene.PATIENCE).until(() -> relay.sent() > ENOUGH);
            broker.program().orElseThrow().kill();
        } finally {
            enough.set(true);
            desk.join();
        }
    }

    private void start() {
        broker = Engines.ofThisMachine().startPulsar(place);
    }
}
