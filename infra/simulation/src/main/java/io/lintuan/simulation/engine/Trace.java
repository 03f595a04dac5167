package io.lintuan.simulation.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What happened, a line each, for whoever reads a failure. Off in long runs: a seed that failed is run again with it. */
public final class Trace {
    private final Agenda agenda;
    private final int linesMost;
    private final Deque<String> lines = new ArrayDeque<>();

    /** {@code linesMost} is 0 for none; older lines leave first. */
    public Trace(Agenda agenda, int linesMost) {
        this.agenda = agenda;
        this.linesMost = linesMost;
    }

    public void say(Supplier<String> line) {
        if (linesMost == 0) {
            return;
        }
        Duration at = Duration.ofNanos(agenda.nowMicros() * 1_000);
        lines.addLast(String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%06d #%d %s",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toNanosPart() / 1_000,
                agenda.taken(),
                line.get()));
        if (lines.size() > linesMost) {
            lines.removeFirst();
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
