package io.lintuan.bench.orders;

import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.pgbench.PgBench;
import java.io.PrintStream;

/** Where the measures about orders take place: the service, who is there, and the ceiling beside it. */
record Ground(
        ServicePlace service,
        Neighborhood people,
        CeilingTables tables,
        PgBench pgbench,
        RoundPlan plan,
        PrintStream progress) {}
