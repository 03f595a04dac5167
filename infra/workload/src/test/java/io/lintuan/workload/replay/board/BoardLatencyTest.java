package io.lintuan.workload.replay.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardLatencyTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void matchesAnEventWithTheFirstFrameThatCoversIt() {
        BoardLatency latency = BoardLatency.of(
                Map.of("deal", List.of(event(2, 0), event(3, 10))),
                Map.of("deal", List.of(frame(1, 5), frame(3, 250), frame(4, 900))));
        assertThat(latency).isEqualTo(new BoardLatency(2, 0, 240, 250, 250));
    }

    @Test
    void countsEventsThatNoFrameCovers() {
        BoardLatency latency = BoardLatency.of(
                Map.of("deal", List.of(event(9, 0)), "other", List.of(event(1, 0))),
                Map.of("deal", List.of(frame(8, 100))));
        assertThat(latency.unseen()).isEqualTo(2);
        assertThat(latency.events()).isEqualTo(2);
    }

    @Test
    void takesEventsInTheOrderOfTheirDealHoweverTheyWereRead() {
        BoardLatency latency = BoardLatency.of(
                Map.of("deal", List.of(event(3, 20), event(2, 0))),
                Map.of("deal", List.of(frame(2, 100), frame(3, 300))));
        assertThat(latency).isEqualTo(new BoardLatency(2, 0, 100, 280, 280));
    }

    private static BoardEvent event(long sequence, long ms) {
        return new BoardEvent(sequence, START.plusMillis(ms));
    }

    private static BoardFrame frame(long through, long ms) {
        return new BoardFrame(through, START.plusMillis(ms));
    }
}
