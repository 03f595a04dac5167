package io.lintuan.simulation.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;

/** Everything that is going to happen, by time; time passes only by taking the next step. */
public final class Agenda {
    /** Times are in microseconds, as the store keeps them. */
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

    private record Step(long dueMicros, long number, Life life, String what, Runnable work)
            implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byTime = Long.compare(dueMicros, other.dueMicros);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Step> steps = new PriorityQueue<>();
    private long nowMicros;
    private long numbers;
    private long taken;
    private long fingerprint = 17;
    private BiPredicate<Life, String> fate = (life, what) -> false;

    /** Asked before every step of a life, with what the step is: whether that life ends here instead. */
    public void fate(BiPredicate<Life, String> endsHere) {
        fate = endsHere;
    }

    /** What no crash prevents. */
    public void after(Duration wait, Runnable work) {
        after(wait.toNanos() / 1_000, null, "outside", work);
    }

    /**
     * A step of a life.
     *
     * @param life null for what no crash prevents
     * @param what names the step for those who read where a crash came
     */
    public void after(long micros, Life life, String what, Runnable work) {
        steps.add(new Step(nowMicros + micros, numbers++, life, what, work));
    }

    /** Takes the next step; false when nothing is left. */
    public boolean step() {
        Step next = steps.poll();
        while (next != null && next.life() != null && next.life().isOver()) {
            next = steps.poll();
        }
        if (next == null) {
            return false;
        }
        nowMicros = Math.max(nowMicros, next.dueMicros());
        taken++;
        fingerprint = fingerprint * 31 + nowMicros * 7 + next.number();
        if (next.life() == null || !fate.test(next.life(), next.what())) {
            next.work().run();
        }
        return true;
    }

    public Instant now() {
        return START.plus(nowMicros, ChronoUnit.MICROS);
    }

    public Instant start() {
        return START;
    }

    public long nowMicros() {
        return nowMicros;
    }

    public long taken() {
        return taken;
    }

    /** Differs when any step was another one or at another time. */
    public long fingerprint() {
        return fingerprint;
    }
}
