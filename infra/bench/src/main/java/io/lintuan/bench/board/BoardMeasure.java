package io.lintuan.bench.board;

import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.clickhouse.ColumnStore;
import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.bench.service.ServicePlace;
import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.Running;
import io.lintuan.local.launcher.Project;
import io.lintuan.workload.replay.report.Machine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * P10: what the board's page asks, over a long history, at rest and while orders come in. The deals of the history are not in
 * PostgreSQL, so that its titles are looked for and not found.
 */
public record BoardMeasure(Path directory, Project project, RoundPlan plan, PrintStream progress) {
    private static final double RATE_LEAST = 0.95 * FactStream.ROWS_PER_SECOND;

    public List<Measure> measure() throws Exception {
        try (Running<ClickHouseEndpoint> engine =
                Engines.ofThisMachine().startClickHouse(EnginePlace.throwAway(directory, "clickhouse"))) {
            String url = engine.endpoint().httpUrl();
            new ClickHouseMigrations(url, ColumnStore.DATABASE).apply();
            ColumnStore store = new ColumnStore(url);
            String history = new History(store, progress).write();
            try (ServicePlace service = ServicePlace.showing(directory, project, url);
                    Analysts analysts = new Analysts(service.port(), Analysts.signIn(service.port()));
                    FactStream stream = new FactStream(store)) {
                return new Rounds(store, analysts, stream, history).run();
            }
        }
    }

    private final class Rounds {
        private final ColumnStore store;
        private final Analysts analysts;
        private final FactStream stream;
        private final String history;
        private final List<Round> rest = new ArrayList<>();
        private final List<Round> loaded = new ArrayList<>();
        private final List<Double> rates = new ArrayList<>();
        private Waits atRest = new Waits();
        private Waits underLoad = new Waits();

        Rounds(ColumnStore store, Analysts analysts, FactStream stream, String history) {
            this.store = store;
            this.analysts = analysts;
            this.stream = stream;
            this.history = history;
        }

        List<Measure> run() throws Exception {
            CompletableFuture<Double> warmUp = stream.begin(plan.time());
            progress.println("warm-up: " + analysts.look(plan.time()).summary());
            warmUp.get();
            for (int number = 1; number <= plan.rounds(); number++) {
                round(number);
            }
            double[] rising = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
            boolean asMeant = Arrays.stream(rising).allMatch(rate -> rate >= RATE_LEAST);
            String rate = String.format(
                    Locale.ROOT, "rows/s that came in: %,.0f to %,.0f", rising[0], rising[rising.length - 1]);
            return List.of(
                    new Measure(
                            "P10",
                            "p95 of the board's questions in ms, at rest",
                            Goal.valueAtMost(100, 50),
                            rest,
                            List.of(history, atRest.byQuestion())),
                    new Measure(
                            "P10-load",
                            "the same while 50,000 rows/s come in",
                            Goal.valueAtMost(200, 100),
                            loaded,
                            List.of(rate, underLoad.byQuestion()),
                            asMeant));
        }

        private void round(int number) throws Exception {
            store.awaitMerged();
            Waits calm = analysts.look(plan.time());
            rest.add(new Round(calm.msAt(95), 0, Machine.here().loadAverage()));
            CompletableFuture<Double> flow = stream.begin(plan.time());
            Waits busy = analysts.look(plan.time());
            rates.add(flow.get());
            loaded.add(new Round(busy.msAt(95), 0, Machine.here().loadAverage()));
            atRest = calm.with(atRest);
            underLoad = busy.with(underLoad);
            progress.printf(
                    Locale.ROOT,
                    "round %d: at rest %s; with %,.0f rows/s %s%n     at rest %s%n     loaded %s%n",
                    number,
                    calm.summary(),
                    rates.get(rates.size() - 1),
                    busy.summary(),
                    calm.byQuestion(),
                    busy.byQuestion());
        }
    }
}
