package io.lintuan.local.launcher;

import io.lintuan.local.Engines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code replay} and {@code tour}: a verb of the workload against the stack of this project when one is up, else against one
 * of its own that is thrown away. The exit code is the workload's.
 */
final class Visit {
    private final String verb;
    private final Project project;
    private final Path root;
    private final Terminal terminal;

    Visit(String verb, Project project, Path root, Terminal terminal) {
        this.verb = verb;
        this.project = project;
        this.root = root;
        this.terminal = terminal;
    }

    int run(Map<String, String> environment, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(verb));
        all.addAll(arguments);
        Path calledFrom = Path.of(environment.getOrDefault("LINTUAN_CALLED_FROM", "."));
        return programs(environment)
                .workload(all, calledFrom)
                .startInForeground()
                .exitCode();
    }

    private ProductPrograms programs(Map<String, String> environment) {
        StateDirectory usual = StateDirectory.kept(root);
        if (Status.isUp(usual)) {
            Map<String, String> variables = Variables.read(usual.environmentFile());
            return new ProductPrograms(project, usual, StackPorts.allFree(), variables);
        }
        StateDirectory own = StateDirectory.throwAway(root, verb);
        LocalStack stack = new LocalStack(project, own, StackPorts.allFree(), terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        terminal.say("Starting a stack for this " + verb + "; its logs are in " + own.logs());
        stack.start(Engines.ofThisMachine(), environment);
        return stack.programs();
    }
}
