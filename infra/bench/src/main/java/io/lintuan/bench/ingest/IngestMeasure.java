package io.lintuan.bench.ingest;

import io.lintuan.bench.report.Goal;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.report.Round;
import io.lintuan.bench.stream.StreamProgram;
import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.Running;
import io.lintuan.workload.replay.report.Machine;
import java.util.List;

/**
 * P9: two million rows of order facts, from the first event of the sequence until ClickHouse shows the last row, through the
 * product's pipeline and sink. The ceiling is {@code INSERT … SELECT} of the same rows on as many threads.
 */
public record IngestMeasure(StreamProgram program) {
    private static final int PARTS_MAX = 299;

    public List<Measure> measure() {
        try (Running<ClickHouseEndpoint> clickHouse =
                Engines.ofThisMachine().startClickHouse(EnginePlace.throwAway(program.directory(), "clickhouse"))) {
            String url = clickHouse.endpoint().httpUrl();
            new ClickHouseMigrations(url, "lintuan").apply();
            StreamProgram.Rounds seen = program.run(IngestRounds.class, url);
            // The most of all rounds: a median would forgive the one in which merges fell behind.
            Round most = new Round(seen.partsMost(), 0, Machine.here().loadAverage());
            return List.of(
                    new Measure(
                            "P9",
                            "rows/s of order facts into ClickHouse, INSERT … SELECT",
                            Goal.valueAtLeast(200_000, 500_000),
                            seen.rounds(),
                            List.of("at most " + seen.partsMost() + " active parts of one table")),
                    new Measure(
                            "P9p",
                            "active parts of one table while rows came in",
                            Goal.valueAtMost(PARTS_MAX, PARTS_MAX),
                            List.of(most),
                            List.of()));
        }
    }
}
