package io.lintuan.chaos;

import io.lintuan.chaos.run.SeedResult;
import io.lintuan.local.CannotStart;
import java.util.List;
import picocli.CommandLine;

/** What a verb of this module says to whoever called it: a broken invariant is never mistaken for one that nobody looked at. */
final class ExitCodes {
    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_RUN = 2;

    private ExitCodes() {}

    /** Findings outweigh what could not be judged. */
    static int of(List<SeedResult> results) {
        if (results.stream().anyMatch(result -> !result.findings().isEmpty())) {
            return BROKEN;
        }
        return results.stream().allMatch(SeedResult::allHolds) ? HOLDS : NOT_RUN;
    }

    /** Says why the command could not do its work; picocli's own code for that is the one of a broken invariant. */
    static CommandLine commandLine(Object command) {
        return new CommandLine(command).setExecutionExceptionHandler((failure, line, parsed) -> {
            System.err.println();
            System.err.println(parsed.commandSpec().name() + " could not be run: " + sentence(failure));
            return NOT_RUN;
        });
    }

    private static String sentence(Throwable failure) {
        return failure instanceof CannotStart ? failure.getMessage() : failure.toString();
    }
}
