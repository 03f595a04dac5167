package io.lintuan.workload.replay.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Spreads a deal's waves from opening to cut-off, on a past day.
 *
 * <p>A deal opens 30 to 6 days before the base date, stays open for at most three days, and its last order is collected
 * before the base date begins. A wave is shorter than the fifteen minutes that a seat is held.
 */
record Timetable(DealTimes times, Instant firstWaveAt, Duration betweenWaves) {
    private static final int JOIN_SECONDS_MAX = 240;
    private static final int PAY_SECONDS_MAX = 300;
    private static final Duration WAVE_MAX = Duration.ofMinutes(12);

    static Timetable draw(LocalDate baseDate, int waves, Draw draw) {
        Instant base = baseDate.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant opensAt = base.minus(Duration.ofDays(30))
                .plus(Duration.ofDays(draw.between(0, 23)))
                .plusSeconds(draw.between(0, 86_399));
        Duration betweenWaves = WAVE_MAX.plusSeconds(draw.between(0, 480));
        Instant cutOffAt =
                opensAt.plus(betweenWaves.multipliedBy(waves)).plus(Duration.ofMinutes(draw.between(30, 240)));
        Instant goodsArriveAt = cutOffAt.plus(Duration.ofMinutes(draw.between(12 * 60, 24 * 60)));
        return new Timetable(new DealTimes(opensAt, cutOffAt, goodsArriveAt), opensAt.plusSeconds(60), betweenWaves);
    }

    Instant joinsAt(int wave, Draw draw) {
        return firstWaveAt.plus(betweenWaves.multipliedBy(wave)).plusMillis(draw.between(0, JOIN_SECONDS_MAX * 1_000));
    }

    Instant paysAt(Instant joinedAt, Draw draw) {
        return joinedAt.plusMillis(draw.between(5_000, PAY_SECONDS_MAX * 1_000));
    }

    Instant collectedAt(Draw draw) {
        return times.goodsArriveAt().plusSeconds(draw.between(60, 20 * 3_600));
    }
}
