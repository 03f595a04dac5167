package io.lintuan.outbox;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A relay that is killed at each of its steps, in each way in which the step can be cut off. */
@ExtendWith({PostgresExtension.class, PulsarExtension.class})
class RelayKilledIT {
    private PostgresEndpoint postgres;
    private PulsarSpace pulsar;
    private RelayScene scene;

    @BeforeEach
    void open(PostgresEndpoint postgres, PulsarSpace pulsar) {
        this.postgres = postgres;
        this.pulsar = pulsar;
    }

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Arguments> everyWayToDie() {
        return Stream.of(Step.values()).flatMap(step -> Fate.of(step).stream().map(fate -> Arguments.of(step, fate)));
    }

    /**
     * The life before died with a part of its rows stored, so that there is something left over to resume with, and each
     * life bites off another number of rows, so that batches are cut differently each time.
     */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyWayToDie")
    void losesAndRepeatsNothingWhenItIsKilledAt(Step step, Fate fate) throws Exception {
        scene = RelayScene.empty(postgres, pulsar, 7);
        scene.writer().commitOfEach();
        scene.dies(9, Crash.at(Step.SEND_CLAIMED, Fate.PART_STORED), 0);
        scene.writer().commitOfEach();
        scene.dies(4, Crash.at(step, fate), 0);
        scene.writer().commitOfEach();
        scene.survives();
    }
}
