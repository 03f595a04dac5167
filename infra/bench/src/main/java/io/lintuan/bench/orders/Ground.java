package io.lintuan.bench.orders;

import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.http.Load;
import io.lintuan.bench.http.LoadResult;
import io.lintuan.bench.http.Requests;
import io.lintuan.bench.http.Shot;
import io.lintuan.bench.pgbench.PgBench;
import io.lintuan.bench.report.Round;
import io.lintuan.bench.service.ServicePlace;
import io.lintuan.workload.replay.report.Machine;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the measures about orders take place: the service, who is there, and the ceiling beside it. */
record Ground(
        ServicePlace service,
        Neighborhood people,
        CeilingTables tables,
        PgBench pgbench,
        RoundPlan plan,
        PrintStream progress) {
    private static final int CEILING_CLIENTS = 16;
    private static final int CALLERS = 64;

    Load load() {
        return new Load("127.0.0.1", service.port());
    }

    Requests requests() {
        return new Requests("127.0.0.1", service.port());
    }

    Joins joins(List<Neighborhood.OpenDeal> deals) {
        return new Joins(requests(), people.buyers(), deals);
    }

    /** Transactions per second of a script under pgbench. */
    double ceiling(String script) throws Exception {
        return pgbench.perSecond(script, CEILING_CLIENTS, plan.time());
    }

    /** Closed loop for one part of a round, after tidying; {@link IllegalStateException} when anything was refused. */
    LoadResult saturate(Load load, int callers, Shot shot) throws Exception {
        tables.tidy();
        return load.saturate(callers, plan.time(), shot).accepted();
    }

    /** Rounds in which a script is the ceiling of a shot, after a warm-up of the service. */
    List<Round> rounds(String script, Shot shot) throws Exception {
        List<Round> rounds = new ArrayList<>();
        try (Load load = load()) {
            load.saturate(CALLERS, plan.time().multipliedBy(2), shot).accepted();
            for (int number = 1; number <= plan.rounds(); number++) {
                tables.tidy();
                double ceiling = ceiling(script);
                LoadResult result = saturate(load, CALLERS, shot);
                rounds.add(new Round(result.perSecond(), ceiling, Machine.here().loadAverage()));
                progress.printf(Locale.ROOT, "round %d: pgbench %,.0f/s; %s%n", number, ceiling, result.summary());
            }
        }
        return rounds;
    }
}
