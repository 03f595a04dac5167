package io.lintuan.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project with the real scripts and nothing else: Java, Maven and npm write down how they were called. The Java stands
 * where the launcher stands: {@code up} holds its lock until it is asked to end, everything else ends at once.
 */
final class FakeTree implements AutoCloseable {
    private static final String JAVA = """
            #!/usr/bin/env bash
            [ "$1" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit; }
            echo "java $*" >> "$CALLS"
            state=${LINTUAN_STATE_DIR:-.lintuan}
            words=" $* "
            case $words in
              *Launcher\\ up*)
                mkdir -p "$state"
                rm -f "$state/env"
                printf %s $$ > "$state/lock"
                [ -e "$HOLD_BACK" ] || echo "LINTUAN_HTTP_PORT='1'" > "$state/env"
                trap 'rm -f "$state/env"; exit 0' TERM
                while :; do sleep 0.1; done
                ;;
              *Launcher\\ engines*)
                echo "LINTUAN_TEST_POSTGRES='x'" > "${@: -1}"
                trap 'exit 0' TERM
                while :; do sleep 0.1; done
                ;;
            esac
            """;
    private static final String OTHERS = """
            #!/usr/bin/env bash
            case $1 in
              --version) echo "Apache Maven 3.9.9"; exit ;;
              -version) echo "javac 17.0.1"; exit ;;
            esac
            echo "$(basename "$0") $*" >> "$CALLS"
            [ "$(basename "$0") $1" != "$FAILING" ]
            """;
    private final Path root;
    private final Path calls;

    FakeTree(Path directory) throws IOException {
        this.root = Files.createDirectories(directory.resolve("tree"));
        this.calls = Files.createFile(directory.resolve("calls"));
        copy("lintuan");
        copy("infra/local/scripts");
        copy("infra/local/samples");
        for (String place : List.of("dashboards", "infra/local/target", "bin")) {
            Files.createDirectories(root.resolve(place));
        }
        Files.writeString(root.resolve("dashboards/package-lock.json"), "{}");
        for (String module : modules()) {
            Path target = Files.createDirectories(root.resolve(module).resolve("target"));
            Files.createDirectories(target.resolve("classes"));
            Files.writeString(target.resolve("classpath"), "x.jar");
            Files.createFile(target.resolve(Path.of(module).getFileName() + "-1.jar"));
        }
        Files.createDirectories(root.resolve("dashboards/dist/.vite"));
        Files.createFile(root.resolve("dashboards/dist/.vite/manifest.json"));
        program("java", JAVA);
        for (String name : List.of("javac", "mvn", "npm")) {
            program(name, OTHERS);
        }
    }

    Shell lintuan(String... words) {
        return lintuan(Map.of(), words);
    }

    Shell lintuan(Map<String, String> environment, String... words) {
        Map<String, String> all = environment();
        all.putAll(environment);
        String[] command = Stream.concat(Stream.of(root.resolve("lintuan").toString()), Stream.of(words))
                .toArray(String[]::new);
        return Shell.run(all, command);
    }

    /** Something in the background; it does not wait for its end. */
    Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("background.log").toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "PATH",
                root.resolve("bin") + ":" + System.getenv("PATH"),
                "CALLS",
                calls.toString(),
                "HOLD_BACK",
                root.resolve("hold-back").toString(),
                "FAILING",
                "nothing",
                "LINTUAN_MVN",
                "mvn",
                "LINTUAN_NPM",
                "npm",
                "LINTUAN_STATE_DIR",
                state().toString()));
    }

    Path root() {
        return root;
    }

    Path state() {
        return root.resolve("state");
    }

    List<String> calls(String program) throws IOException {
        return Files.readAllLines(calls).stream()
                .filter(line -> line.startsWith(program + " "))
                .toList();
    }

    void program(String name, String text) throws IOException {
        Path file = Files.writeString(root.resolve("bin").resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A test that fails must not leave its launcher behind. */
    @Override
    public void close() {
        lintuan("down");
    }

    /** The script's own list: what one of them lacks is built. */
    private List<String> modules() throws IOException {
        return Files.readAllLines(root.resolve("infra/local/scripts/build.sh")).stream()
                .filter(line -> line.startsWith("modules=("))
                .flatMap(
                        line -> Stream.of(line.replaceAll("modules=\\(|\\)", "").split(" ")))
                .toList();
    }

    private void copy(String path) throws IOException {
        Path from = Shell.root().resolve(path);
        Files.createDirectories(root.resolve(path).getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, root.resolve(path).resolve(from.relativize(file).toString()));
            }
        }
    }
}
