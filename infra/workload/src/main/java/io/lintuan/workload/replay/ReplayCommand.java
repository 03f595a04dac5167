package io.lintuan.workload.replay;

import io.lintuan.workload.replay.plan.DealPlanner;
import io.lintuan.workload.replay.plan.Formation;
import io.lintuan.workload.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code replay}: exit code 0 when all sources agree, 1 when they differ or something failed, 2 for a wrong call. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends group-buying behaviour through the whole way and compares what every store knows afterwards.",
            "A line of a file is a group, tab-separated: initiator, item, participants (formed: three fields or more, "
                    + "failed: two). An item becomes deals of up to K groups from one file. Deals of failed groups get a "
                    + "minimum that they do not reach. Times (past days), prices, quantities and stock are drawn from the "
                    + "seed; where stock is short, the order of arrival decides who is refused.",
            "Exit code: 0 all sources agree; 1 they differ or something failed, with a sentence for each; 2 wrong call."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--formed", paramLabel = "FILE", description = "groups that formed")
    private Path formed;

    @Option(names = "--failed", paramLabel = "FILE", description = "groups that failed")
    private Path failed;

    @Option(names = "--groups", paramLabel = "N", description = "only the first N lines of each file (default: all)")
    private int groups = Integer.MAX_VALUE;

    @Option(
            names = "--groups-per-deal",
            paramLabel = "K",
            defaultValue = "20",
            description = "a deal gathers up to K groups (default: ${DEFAULT-VALUE})")
    private int groupsPerDeal;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--json", paramLabel = "OUT", description = "write the result as JSON, too")
    private Path json;

    @Option(
            names = "--formation",
            paramLabel = "HOW",
            defaultValue = "community",
            description = "community: a deal is one group as a whole; team: each group is a team of its size "
                    + "(default: ${DEFAULT-VALUE})")
    private String formation;

    @Option(
            names = "--base-date",
            paramLabel = "DATE",
            description = "deals happen in the 30 days before this day, UTC (default: today)")
    private LocalDate baseDate;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "32",
            description = "deals under way and requests in flight, at most (default: ${DEFAULT-VALUE})")
    private int concurrency;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description =
                    "how long to wait, after the last order, for everything to arrive (default: ${DEFAULT-VALUE})")
    private int timeLimitSeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        require(formed != null || failed != null, "give --formed, --failed or both");
        require(groups >= 1, "--groups must be at least 1");
        require(
                groupsPerDeal >= 1 && groupsPerDeal <= DealPlanner.GROUPS_PER_DEAL_MAX,
                "--groups-per-deal must be 1 to " + DealPlanner.GROUPS_PER_DEAL_MAX);
        require(formation.equals("community") || formation.equals("team"), "--formation must be community or team");
        require(concurrency >= 1 && concurrency <= 1_000, "--concurrency must be 1 to 1000");
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate base = baseDate == null ? today : baseDate;
        require(!base.isAfter(today), "--base-date must not be in the future");
        ReplayOptions options = new ReplayOptions(
                formed,
                failed,
                groups,
                groupsPerDeal,
                seed,
                base,
                concurrency,
                Duration.ofSeconds(timeLimitSeconds),
                json,
                Formation.valueOf(formation.toUpperCase(Locale.ROOT)));
        return new Replay(options, Settings.from(System.getenv()), clock, System.out, System.err).run();
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
