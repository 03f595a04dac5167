package io.lintuan.simulation.engine;

import java.time.Duration;

/** How bad things are: stormy for most of a run, and calm at its end, so that everything can come to rest. */
public final class Weather {
    private final Dice dice;
    private final Coverage coverage;
    private final Trace trace;
    private boolean calm;

    public Weather(Dice dice, Coverage coverage, Trace trace) {
        this.dice = dice;
        this.coverage = coverage;
        this.trace = trace;
    }

    public void calmDown() {
        calm = true;
    }

    public boolean isCalm() {
        return calm;
    }

    /** Whether a fault comes now; one that does is counted. */
    public boolean strikes(int perMille, String fault) {
        if (calm || !dice.chance(perMille)) {
            return false;
        }
        coverage.saw("fault", fault);
        trace.say(() -> "fault: " + fault);
        return true;
    }

    /** How long a message takes, in microseconds: mostly little, sometimes seconds. */
    public long latency() {
        int luck = calm ? 0 : dice.below(100);
        if (luck < 85) {
            return dice.between(200L, 20_000L);
        }
        return luck < 97 ? dice.between(20_000L, 2_000_000L) : dice.between(2_000_000L, 30_000_000L);
    }

    public Duration between(Duration least, Duration most) {
        return Duration.ofNanos(dice.between(least.toNanos() / 1_000, most.toNanos() / 1_000) * 1_000);
    }
}
