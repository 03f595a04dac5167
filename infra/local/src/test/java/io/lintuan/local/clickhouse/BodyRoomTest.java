package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
    private static final int ROOM = 8;

    private final BodyRoom room = new BodyRoom(ROOM, Duration.ofMinutes(1));
    private final BodyRoom.Share one = room.share();
    private final BodyRoom.Share other = room.share();

    @Test
    void letsOneFinishOfTwoWhoWouldWaitForEachOther() throws Exception {
        one.grow(2);
        other.grow(2);
        Thread waiting = new Thread(() -> grow(one));
        waiting.start();
        Awaitility.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        CompletableFuture<Void> refused = CompletableFuture.runAsync(() -> grow(other));
        Awaitility.await().until(refused::isDone);
        assertThatThrownBy(refused::join).hasCauseInstanceOf(QueryFailed.class);
        other.close();
        waiting.join(Duration.ofSeconds(10).toMillis());
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void refusesWhenNobodyGivesAnythingBack() throws Exception {
        BodyRoom impatient = new BodyRoom(ROOM, Duration.ofMillis(1));
        impatient.share().grow(4);
        assertThatThrownBy(() -> impatient.share().grow(1))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Code: 202.");
    }

    private static void grow(BodyRoom.Share share) {
        try {
            share.grow(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
