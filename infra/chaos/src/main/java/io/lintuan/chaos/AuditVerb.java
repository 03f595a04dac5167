package io.lintuan.chaos;

import io.lintuan.chaos.audit.Auditor;
import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.report.ChaosJson;
import io.lintuan.chaos.stores.Stores;
import io.lintuan.local.launcher.RunningStack;
import io.lintuan.local.launcher.Verb;
import io.lintuan.workload.api.Json;
import io.lintuan.workload.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lintuan audit}. */
public final class AuditVerb implements Verb {
    private final Function<Path, Optional<Map<String, String>>> stacks;

    /** Audits what {@code up} or {@code demo} has started. */
    public AuditVerb() {
        this(RunningStack::variables);
    }

    /** @param stacks the variables of the stack in a state directory, if one is running */
    AuditVerb(Function<Path, Optional<Map<String, String>>> stacks) {
        this.stacks = stacks;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(Place place, List<String> arguments) {
        return ExitCodes.commandLine(new AuditCommand(place, stacks)).execute(arguments.toArray(String[]::new));
    }

    @Command(
            name = "audit",
            mixinStandardHelpOptions = true,
            description = {
                "Reads PostgreSQL, Pulsar and ClickHouse of the running stack and checks the invariants over them.",
                "Exit code: 0 all hold; 1 findings, a sentence each; 2 nothing to audit, or a store that cannot be read."
            })
    private static final class AuditCommand implements Callable<Integer> {
        private static final int FINDINGS_SHOWN = 50;

        @Option(names = "--json", paramLabel = "OUT", description = "write the findings as JSON, too")
        private String json;

        @Option(
                names = "--wait",
                paramLabel = "SECONDS",
                defaultValue = "60",
                description = "how long something may be on its way (default: ${DEFAULT-VALUE})")
        private int waitSeconds;

        private final Place place;
        private final Function<Path, Optional<Map<String, String>>> stacks;

        AuditCommand(Place place, Function<Path, Optional<Map<String, String>>> stacks) {
            this.place = place;
            this.stacks = stacks;
        }

        @Override
        public Integer call() throws Exception {
            Optional<Map<String, String>> stack = stacks.apply(place.state());
            if (stack.isEmpty()) {
                System.err.println("No stack is running. Start one with ./lintuan up.");
                return ExitCodes.NOT_RUN;
            }
            Stores stores = Stores.of(Settings.from(stack.get()));
            Auditor.Opinion opinion = new Auditor(stores::read, Duration.ofSeconds(waitSeconds)).look();
            List<Finding> findings = opinion.findings();
            findings.stream().limit(FINDINGS_SHOWN).forEach(System.out::println);
            System.out.printf(
                    "%d orders, %d postings, %d events, %d minutes: %s%n",
                    opinion.last().books().orders().size(),
                    opinion.last().books().postings().size(),
                    opinion.last().told().size(),
                    opinion.last().facts().minutes().size(),
                    findings.isEmpty() ? "all holds" : findings.size() + " findings");
            if (json != null) {
                var out = Json.object();
                out.set("findings", ChaosJson.of(findings));
                Files.writeString(place.file(json), out.toPrettyString() + "\n");
            }
            return findings.isEmpty() ? ExitCodes.HOLDS : ExitCodes.BROKEN;
        }
    }
}
