package io.lintuan.stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClickHouseWriterTest {
    private final TestProcessingTimeService clock = new TestProcessingTimeService();
    private FakeClickHouse store;
    private ClickHouseWriter<String> writer;

    @BeforeEach
    void open() throws Exception {
        clock.setCurrentTime(0);
        store = new FakeClickHouse();
        writer = new ClickHouseWriter<>(FakeClickHouse.TABLE, store.http(), clock);
    }

    @AfterEach
    void close() {
        writer.close();
        store.close();
    }

    @Test
    void rowsGoTogetherAMomentAfterTheFirst() throws Exception {
        writer.write("a", null);
        clock.setCurrentTime(199);
        writer.write("b", null);
        assertThat(store.inserted()).isEmpty();

        clock.setCurrentTime(200);

        await().until(() -> !store.inserted().isEmpty());
        assertThat(store.inserted()).isEqualTo(List.of("[\"a\"]\n[\"b\"]\n"));
    }

    @Test
    void aRowThatComesLaterWaitsItsOwnMoment() throws Exception {
        writer.write("a", null);
        writer.flush(false);
        clock.setCurrentTime(150);
        writer.write("b", null);

        clock.setCurrentTime(349);
        assertThat(store.inserted()).hasSize(1);
        clock.setCurrentTime(350);

        await().until(() -> store.inserted().size() == 2);
    }

    @Test
    void aLargeBatchWaitsForNobody() throws Exception {
        String kilobyte = "x".repeat(1_000);
        for (int i = 0; i < 4_000; i++) {
            writer.write(kilobyte, null);
        }

        await().until(() -> !store.inserted().isEmpty());
    }

    @Test
    void aCheckpointWaitsUntilEverythingIsStored() throws Exception {
        writer.write("a", null);

        writer.flush(false);

        assertThat(store.inserted()).hasSize(1);
        writer.flush(true);
        assertThat(store.inserted()).as("nothing is sent twice").hasSize(1);
    }

    @Test
    void triesAgainWhatWasRefused() throws Exception {
        store.refuseNext(3);
        writer.write("a", null);

        writer.flush(false);

        assertThat(store.inserted()).isEqualTo(List.of("[\"a\"]\n"));
    }

    @Test
    void failsTheCheckpointOfWhatIsRefusedAgainAndAgain() throws Exception {
        store.refuseNext(4);
        writer.write("a", null);

        assertThatThrownBy(() -> writer.flush(false))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("not now");
    }

    @Test
    void waitsForAStoreThatHasNoRoom() throws Exception {
        store.haveNoRoomForTheNext(60);
        store.refuseNext(3);
        writer.write("a", null);

        writer.flush(false);

        assertThat(store.inserted()).isEqualTo(List.of("[\"a\"]\n"));
    }

    @Test
    void doesNotWaitForRoomForEver() throws Exception {
        store.haveNoRoomForTheNext(61);
        writer.write("a", null);

        assertThatThrownBy(() -> writer.flush(false)).hasStackTraceContaining("no room");
    }

    @Test
    void rowsGatherWhileABatchIsStoredAndNoneOfItsOwnIsTouched() throws Exception {
        store.hold();
        writer.write("a", null);
        clock.setCurrentTime(200);
        await().until(() -> store.arrived() == 1);
        for (String text : List.of("b", "c")) {
            writer.write(text, null);
            clock.setCurrentTime(clock.getCurrentProcessingTime() + 500);
        }
        assertThat(store.arrived()).isEqualTo(1);

        store.goOn();
        writer.flush(false);

        assertThat(store.inserted()).isEqualTo(List.of("[\"a\"]\n", "[\"b\"]\n[\"c\"]\n"));
    }

    @Test
    void theJobHearsOfABatchThatFailedInTheBackground() throws Exception {
        store.refuseNext(4);
        writer.write("a", null);
        clock.setCurrentTime(200);
        await().until(() -> store.arrived() == 4);

        assertThatThrownBy(() -> writer.flush(false)).isInstanceOf(IOException.class);
    }
}
