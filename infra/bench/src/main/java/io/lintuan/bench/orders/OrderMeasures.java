package io.lintuan.bench.orders;

import io.lintuan.bench.RoundPlan;
import io.lintuan.bench.pgbench.PgBench;
import io.lintuan.bench.report.Measure;
import io.lintuan.bench.service.ServicePlace;
import io.lintuan.local.launcher.Project;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Each measure starts a service and a database of its own and throws them away.
 *
 * @param directory keeps data, logs and scripts
 */
public record OrderMeasures(Path directory, Project project, RoundPlan plan, PrintStream progress) {
    /** P1, P2 and P3. */
    public List<Measure> oneHotDeal() throws Exception {
        return on(ground -> new HotDeal(ground).measure());
    }

    /** P4. */
    public List<Measure> manyDeals() throws Exception {
        return on(ground -> List.of(new ManyDeals(ground).measure()));
    }

    /** P5. */
    public List<Measure> singleRows() throws Exception {
        return on(ground -> List.of(new SingleRows(ground).measure()));
    }

    private interface Work {
        List<Measure> on(Ground ground) throws Exception;
    }

    private List<Measure> on(Work work) throws Exception {
        try (ServicePlace service = ServicePlace.takingOrders(directory, project)) {
            Neighborhood people = new Neighborhood(service.port());
            CeilingTables tables = new CeilingTables(service.postgres(), people.buyers());
            PgBench pgbench = new PgBench(service.postgres(), directory);
            return work.on(new Ground(service, people, tables, pgbench, plan, progress));
        }
    }
}
