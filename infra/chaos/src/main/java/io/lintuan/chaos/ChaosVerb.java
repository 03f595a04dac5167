package io.lintuan.chaos;

import io.lintuan.chaos.plan.SeedPlan;
import io.lintuan.chaos.report.ChaosJson;
import io.lintuan.chaos.report.RecoveryTable;
import io.lintuan.chaos.report.SeedLine;
import io.lintuan.chaos.run.SeedResult;
import io.lintuan.chaos.run.SeedRun;
import io.lintuan.local.launcher.BreakableStack;
import io.lintuan.local.launcher.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lintuan chaos}. */
public final class ChaosVerb implements Verb {
    @Override
    public String name() {
        return "chaos";
    }

    @Override
    public int run(Place place, List<String> arguments) {
        return ExitCodes.commandLine(new ChaosCommand(place)).execute(arguments.toArray(String[]::new));
    }

    @Command(
            name = "chaos",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Starts a stack of its own, kills and halts its processes while people order, and audits what is left.",
                "Exit code: 0 all invariants hold; 1 findings, with the seed that does the same again;",
                "2 nothing found, but not all could be run or judged, or a wrong call."
            })
    private static final class ChaosCommand implements Callable<Integer> {
        private static final int FINDINGS_SHOWN = 20;

        @Option(
                names = "--seeds",
                paramLabel = "N",
                defaultValue = "5",
                description = "so many (default: ${DEFAULT-VALUE})")
        private int seeds;

        @Option(
                names = "--first",
                paramLabel = "S",
                defaultValue = "1",
                description = "from this one (default: ${DEFAULT-VALUE})")
        private long first;

        @Option(names = "--seed", paramLabel = "S", description = "this one only")
        private Long only;

        @Option(
                names = "--slack",
                paramLabel = "N",
                defaultValue = "1",
                description = "on a machine with other work to do: allow R3's times to be so many times as long")
        private int slack;

        @Option(names = "--json", paramLabel = "OUT", description = "write the results as JSON, too")
        private String json;

        @Spec
        private CommandLine.Model.CommandSpec spec;

        private final Place place;

        ChaosCommand(Place place) {
            this.place = place;
        }

        @Override
        public Integer call() throws Exception {
            long from = only == null ? first : only;
            int count = only == null ? seeds : 1;
            if (from < 1 || count < 1 || slack < 1) {
                throw new ParameterException(spec.commandLine(), "seeds are numbered from 1, and slack is 1 or more");
            }
            BreakableStack stack = BreakableStack.below(place.state(), "chaos", System.err);
            System.err.println("Starting a stack to break; its logs are in " + stack.logs());
            stack.start(place.project(), place.environment());
            List<SeedResult> results = new ArrayList<>();
            try {
                for (long seed = from; seed < from + count; seed++) {
                    results.add(run(seed, stack));
                    write(results);
                }
            } finally {
                RecoveryTable.lines(results).forEach(System.out::println);
            }
            return ExitCodes.of(results);
        }

        private SeedResult run(long seed, BreakableStack stack) {
            SeedPlan plan = SeedPlan.of(seed);
            plan.faults().forEach(fault -> System.err.println("seed " + seed + ": " + fault));
            SeedResult result = new SeedRun(plan, stack, slack, System.err::println).run();
            System.out.println(SeedLine.of(result));
            result.unjudged().forEach(sentence -> System.out.println("  not judged: " + sentence));
            if (!result.findings().isEmpty()) {
                result.findings().stream().limit(FINDINGS_SHOWN).forEach(finding -> System.out.println("  " + finding));
                System.out.println("  the same again: ./lintuan chaos --seed " + seed);
                System.out.println("  logs: " + stack.keepLogs("seed-" + seed));
            }
            return result;
        }

        private void write(List<SeedResult> results) throws IOException {
            if (json != null) {
                Files.writeString(place.file(json), ChaosJson.of(results).toPrettyString() + "\n");
            }
        }
    }
}
