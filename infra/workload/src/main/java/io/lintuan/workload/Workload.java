package io.lintuan.workload;

import io.lintuan.workload.replay.ReplayCommand;
import io.lintuan.workload.seed.SeedCommand;
import io.lintuan.workload.tour.TourCommand;
import io.lintuan.workload.traffic.TrafficCommand;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code workload seed | traffic | replay | tour}, configured by the {@code LINTUAN_*} variables. */
@Command(
        name = "workload",
        mixinStandardHelpOptions = true,
        description = "Uses a running Lintuan as people would.",
        subcommands = {SeedCommand.class, TrafficCommand.class, ReplayCommand.class, TourCommand.class})
public final class Workload {
    private Workload() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** A failure is one sentence; the stack trace is for those who ask with {@code LINTUAN_TRACE}. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Workload());
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> {
            command.getErr().println(command.getCommandName() + ": " + message(error));
            if (System.getenv("LINTUAN_TRACE") != null) {
                error.printStackTrace(command.getErr());
            }
            return 1;
        });
        return commandLine;
    }

    private static String message(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null
                && (cause instanceof CompletionException || cause instanceof ExecutionException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
