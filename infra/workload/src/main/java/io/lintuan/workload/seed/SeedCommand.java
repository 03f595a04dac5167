package io.lintuan.workload.seed;

import io.lintuan.workload.settings.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code seed}. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the thirty past days before today through the public API, the same every time, and opens deals that "
                    + "anybody can join now. On a seeded state it adds nothing.",
            "A run that broke off is continued by another one on the same day (UTC)."
        })
public final class SeedCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        return new Seed(Settings.from(System.getenv()), Clock.systemUTC(), System.out).run();
    }
}
