package io.lintuan.workload.traffic;

import io.lintuan.workload.settings.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code traffic}: runs until it is killed. */
@Command(
        name = "traffic",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps ordering until it is stopped: neighbors join, pay, cancel, let a seat lapse, now and then order faster "
                    + "than people do, and collect; leaders open deals. Waits when the service goes away and goes on when it "
                    + "is back."
        })
public final class TrafficCommand implements Callable<Integer> {
    @Option(
            names = "--orders-per-second",
            paramLabel = "R",
            defaultValue = "1",
            description = "on average (default: ${DEFAULT-VALUE})")
    private double ordersPerSecond;

    @Option(names = "--seed", paramLabel = "S", description = "of the draws (default: the clock)")
    private Long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!(ordersPerSecond > 0 && ordersPerSecond <= 1_000)) {
            throw new ParameterException(spec.commandLine(), "--orders-per-second must be above 0 and at most 1000");
        }
        Clock clock = Clock.systemUTC();
        long drawn = seed == null ? clock.millis() : seed;
        new Traffic(Settings.from(System.getenv()), clock, ordersPerSecond, drawn, System.out).run();
        return 0;
    }
}
