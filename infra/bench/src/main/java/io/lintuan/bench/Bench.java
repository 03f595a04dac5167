package io.lintuan.bench;

import io.lintuan.bench.board.BoardMeasure;
import io.lintuan.bench.board.LiveMeasure;
import io.lintuan.bench.ingest.IngestMeasure;
import io.lintuan.bench.orders.OrderMeasures;
import io.lintuan.bench.outbox.OutboxMeasure;
import io.lintuan.bench.report.BenchReport;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.source.SourceMeasure;
import io.lintuan.bench.stream.StreamProgram;
import io.lintuan.local.cache.Directories;
import io.lintuan.local.launcher.Mains;
import io.lintuan.local.launcher.Project;
import io.lintuan.workload.replay.report.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench SUBJECT}: measures one thing in rounds, where it has a ceiling against that, and prints the figures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures against a ceiling in the same run. Exit code 1 when a floor is not reached.")
public final class Bench implements Callable<Integer> {
    enum Subject {
        orders,
        spread,
        reads,
        outbox,
        source,
        ingest,
        board
    }

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    Subject subject;

    @Option(names = "--rounds", defaultValue = "5", description = "ceiling and product in turn (default 5)")
    int rounds;

    @Option(names = "--seconds", defaultValue = "8", description = "of each part of a round (default 8)")
    int seconds;

    @Option(names = "--json", description = "writes the figures there too")
    Path json;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        // Not the machine's temporary directory, which may be memory: nothing written there would be durable.
        Path target = Files.createDirectories(root.resolve("infra/bench/target"));
        Path directory = Files.createTempDirectory(target, "run-");
        try {
            return measure(directory, new Project(root, Mains.OF_THE_PRODUCT));
        } finally {
            Directories.delete(directory);
        }
    }

    private int measure(Path directory, Project project) throws Exception {
        RoundPlan plan = new RoundPlan(rounds, Duration.ofSeconds(seconds));
        OrderMeasures orders = new OrderMeasures(directory, project, plan, System.err);
        StreamProgram stream = new StreamProgram(directory, project, plan, System.err);
        BenchReport report = new BenchReport(
                switch (subject) {
                    case orders -> orders.oneHotDeal();
                    case spread -> orders.manyDeals();
                    case reads -> orders.singleRows();
                    case outbox -> List.of(new OutboxMeasure(directory, project, plan, System.err).measure());
                    case source -> List.of(new SourceMeasure(stream).measure());
                    case ingest -> new IngestMeasure(stream).measure();
                    case board -> board(directory, project, plan);
                },
                Machine.here());
        System.out.print(report.table());
        if (json != null) {
            Files.writeString(json, report.json().toPrettyString() + "\n");
        }
        return report.measures().stream().allMatch(Measure::reached) ? 0 : 1;
    }

    /** One after the other, or the history would take memory and cores from the stack. */
    private static List<Measure> board(Path directory, Project project, RoundPlan plan) throws Exception {
        List<Measure> measures = new ArrayList<>(new BoardMeasure(directory, project, plan, System.err).measure());
        measures.addAll(new LiveMeasure(directory.resolveSibling("stack"), project, plan, System.err).measure());
        return measures;
    }
}
