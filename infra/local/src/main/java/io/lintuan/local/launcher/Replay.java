package io.lintuan.local.launcher;

import io.lintuan.local.Engines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code replay}: the workload's replay against the stack of this project when one is up, else against one of its own
 * that is thrown away. The exit code is the replay's.
 */
final class Replay {
    private final Project project;
    private final Path root;
    private final Terminal terminal;

    Replay(Project project, Path root, Terminal terminal) {
        this.project = project;
        this.root = root;
        this.terminal = terminal;
    }

    int run(Map<String, String> environment, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("replay"));
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
        StateDirectory own = StateDirectory.throwAway(root, "replay");
        LocalStack stack = new LocalStack(project, own, StackPorts.allFree(), terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        terminal.say("Starting a stack for this replay; its logs are in " + own.logs());
        stack.start(Engines.ofThisMachine(), environment);
        return stack.programs();
    }
}
