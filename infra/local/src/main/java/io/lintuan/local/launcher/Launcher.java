package io.lintuan.local.launcher;

import io.lintuan.contracts.provision.ProvisioningFailed;
import io.lintuan.local.CannotStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Main behind the script {@code lintuan}, which builds first and then calls it with the verb and its arguments. */
public final class Launcher {
    private static final int CANNOT = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        try {
            System.exit(run(words.get(0), words.subList(1, words.size()), System.getenv()));
        } catch (CannotStart | ProvisioningFailed e) {
            if (isStopping()) {
                // Somebody stopped us while programs were starting: that these ended is no news.
                return;
            }
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(CANNOT);
        }
    }

    private static int run(String verb, List<String> rest, Map<String, String> environment) {
        Path root = Path.of("").toAbsolutePath();
        Path state = root.resolve(environment.getOrDefault("LINTUAN_STATE_DIR", ".lintuan"));
        Terminal terminal = new Terminal(System.out);
        Project project = new Project(root, Mains.OF_THE_PRODUCT);
        return switch (verb) {
            case "up" -> new Up(project, StateDirectory.kept(state), terminal).run(environment, false);
            case "demo" -> new Up(project, StateDirectory.kept(state), terminal).run(environment, true);
            case "engines" ->
                new TestEngines(StateDirectory.throwAway(state, "test"), terminal).run(Path.of(rest.get(0)));
            case "status" -> new Status(StateDirectory.kept(state), terminal).run(rest);
            case "replay", "tour" -> new Visit(verb, project, state, terminal).run(environment, rest);
            default -> ofAnotherModule(verb).run(new Verb.Place(project, state, environment), rest);
        };
    }

    private static boolean isStopping() {
        Thread nothing = new Thread(() -> {}, "nothing");
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException alreadyStopping) {
            return true;
        }
    }

    private static Verb ofAnotherModule(String name) {
        return ServiceLoader.load(Verb.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no verb '" + name + "'; see ./lintuan --help."));
    }
}
