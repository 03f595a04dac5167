package io.lintuan.workload.replay.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Delay from the desk's record to the board's frame, over all events of a run; {@code unseen} events never got a frame. */
public record BoardLatency(long events, long unseen, long msP50, long msP99, long msMax) {
    private static final long LATENCY_MS_MAX = Duration.ofHours(1).toMillis();

    /** Matches each event with the first frame of its deal that covers it. */
    public static BoardLatency of(Map<String, List<BoardEvent>> events, Map<String, List<BoardFrame>> frames) {
        Histogram latenciesMs = new Histogram(LATENCY_MS_MAX, 3);
        long unseen = 0;
        for (Map.Entry<String, List<BoardEvent>> deal : events.entrySet()) {
            unseen += match(deal.getValue(), frames.getOrDefault(deal.getKey(), List.of()), latenciesMs);
        }
        long seen = latenciesMs.getTotalCount();
        return new BoardLatency(
                seen + unseen,
                unseen,
                seen == 0 ? 0 : latenciesMs.getValueAtPercentile(50),
                seen == 0 ? 0 : latenciesMs.getValueAtPercentile(99),
                seen == 0 ? 0 : latenciesMs.getMaxValue());
    }

    private static long match(List<BoardEvent> events, List<BoardFrame> frames, Histogram latenciesMs) {
        List<BoardEvent> rising = new ArrayList<>(events);
        rising.sort(Comparator.comparingLong(BoardEvent::dealSequence));
        int frame = 0;
        long unseen = 0;
        for (BoardEvent event : rising) {
            while (frame < frames.size() && frames.get(frame).throughSequence() < event.dealSequence()) {
                frame++;
            }
            if (frame == frames.size()) {
                unseen++;
            } else {
                long ms = Duration.between(event.recordedAt(), frames.get(frame).arrivedAt())
                        .toMillis();
                latenciesMs.recordValue(Math.max(0, Math.min(ms, LATENCY_MS_MAX)));
            }
        }
        return unseen;
    }
}
