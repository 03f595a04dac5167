package io.lintuan.bench.stream;

import io.lintuan.bench.Bench;
import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.report.Round;
import io.lintuan.local.flink.FlinkJvm;
import io.lintuan.local.launcher.Project;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.Tethered;
import io.lintuan.workload.replay.report.Machine;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A process with the jobs' class path, which Flink needs, and with the memory that the launcher gives to Flink. */
public record StreamProgram(Path directory, Project project, RoundPlan plan, PrintStream progress) {
    private static final Duration ROUND_MOST = Duration.ofMinutes(5);

    /** What the rounds were, and the most parts of a table that any of them saw. */
    public record Rounds(List<Round> rounds, long partsMost) {}

    /**
     * Runs it for all rounds.
     *
     * @param main its arguments are the file for its rounds, their number, a directory of its own, and {@code url}
     * @throws io.lintuan.local.CannotStart with the last lines of its log when it failed
     */
    public Rounds run(Class<?> main, String url) {
        RoundsFile file = new RoundsFile(directory.resolve("rounds"));
        List<Round> rounds = new ArrayList<>();
        try (RunningProgram running = program(main, file, url).start()) {
            Duration limit = ROUND_MOST.multipliedBy(plan.rounds() + 1L);
            running.awaitReady(() -> hasEnded(file, rounds), limit);
        }
        long partsMost =
                file.rounds().stream().mapToLong(RoundLine::partsMost).max().orElse(0);
        return new Rounds(rounds, partsMost);
    }

    private boolean hasEnded(RoundsFile file, List<Round> seen) {
        List<RoundLine> lines = file.rounds();
        for (RoundLine line : lines.subList(seen.size(), lines.size())) {
            seen.add(new Round(line.value(), line.ceiling(), Machine.here().loadAverage()));
            progress.printf(
                    Locale.ROOT,
                    "round %d: %,.0f/s of %,.0f/s%s%n",
                    seen.size(),
                    line.value(),
                    line.ceiling(),
                    line.partsMost() == 0 ? "" : ", at most " + line.partsMost() + " active parts");
        }
        return seen.size() == plan.rounds();
    }

    private JavaProgram program(Class<?> main, RoundsFile file, String url) {
        String classPath = String.join(
                File.pathSeparator,
                project.classPathOf("stream-jobs"),
                JavaProgram.classPathOf(Tethered.class),
                Path.of(JavaProgram.classPathOf(Bench.class)).toAbsolutePath().toString());
        return new JavaProgram(
                "Flink",
                classPath,
                main.getName(),
                List.of(file.path().toString(), Integer.toString(plan.rounds()), directory.toString(), url),
                FlinkJvm.OPTIONS,
                Map.of(),
                directory,
                directory.resolve("flink.log"));
    }
}
