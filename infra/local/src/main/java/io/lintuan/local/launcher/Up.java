package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import io.lintuan.local.Engines;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.StartedPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code up} and {@code demo}: everything, in the foreground, until a signal comes. */
final class Up {
    private final Project project;
    private final StateDirectory state;
    private final Terminal terminal;

    Up(Project project, StateDirectory state, Terminal terminal) {
        this.project = project;
        this.state = state;
        this.terminal = terminal;
    }

    int run(Map<String, String> environment, boolean demo) {
        StackLock.take(state);
        Leftovers.sweep(state.root());
        LocalStack stack = new LocalStack(project, state, StackPorts.choose(environment), terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        terminal.say("Starting Lintuan; data and logs are in " + state.root());
        stack.start(Engines.ofThisMachine(), environment);
        Watch watch = new Watch(StartedPrograms::ended, terminal);
        if (demo) {
            seed(stack);
            watch.mayEnd(stack.programs()
                    .workload(List.of("traffic"), state.data("traffic"))
                    .start());
        }
        stack.announce();
        terminal.say("");
        boolean detached = environment.containsKey("LINTUAN_DETACHED");
        terminal.say("Lintuan runs. " + (detached ? "" : "Ctrl-C stops it, and so does ") + "./lintuan down"
                + (detached ? " stops it." : "."));
        stack.addresses().forEach(line -> terminal.say("  " + line));
        terminal.say("  logins           choose leader, neighbor or analyst at the entrance; no password");
        return watch.untilSomethingEnds();
    }

    private void seed(LocalStack stack) {
        if (Files.exists(state.seededFile())) {
            return;
        }
        RunningProgram seed =
                stack.programs().workload(List.of("seed"), state.data("seed")).start();
        terminal.step("thirty past days", () -> {
            if (seed.exitCode() != 0) {
                throw new CannotStart("The past days could not be seeded:\n" + seed.lastLogLines());
            }
            return mark(state.seededFile());
        });
    }

    private static Path mark(Path file) {
        try {
            return Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(LocalStack stack) {
        terminal.say("");
        terminal.say("Stopping …");
        stack.stop();
        terminal.say("Everything is stopped.");
    }
}
