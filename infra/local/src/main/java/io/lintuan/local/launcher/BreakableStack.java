package io.lintuan.local.launcher;

import io.lintuan.local.Engines;
import io.lintuan.local.cache.Directories;
import io.lintuan.local.embedded.EmbeddedEngines;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.StartedPrograms;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A whole stack with two instances of the service, on free ports and thrown away, each of whose processes can be killed and
 * started again on its own. Always processes of this machine: a container engine would start again what was killed.
 */
public final class BreakableStack {
    private final StateDirectory state;
    private final StackPorts ports = StackPorts.allFree();
    private final int secondHttp = Ports.free();
    private final Terminal terminal;
    private final Map<PartName, Part> parts = new ConcurrentHashMap<>();
    private Map<String, String> variables = Map.of();

    private BreakableStack(StateDirectory state, Terminal terminal) {
        this.state = state;
        this.terminal = terminal;
    }

    /**
     * Makes room for one below {@code root}; nothing runs yet. It stops with this JVM, and its data is gone then.
     *
     * @param purpose one word, in the names of its directories
     */
    public static BreakableStack below(Path root, String purpose, PrintStream out) {
        BreakableStack stack = new BreakableStack(StateDirectory.throwAway(root, purpose), new Terminal(out));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        return stack;
    }

    /** Returns when everybody can be asked. */
    public void start(Project project, Map<String, String> environment) {
        Room.check(state.data());
        Engines engines = new EmbeddedEngines();
        StackEngines started = StackEngines.start(engines, state, ports, terminal);
        keep(engines, started);
        variables = StackVariables.of(ports, project, environment)
                .with(Secrets.of(state))
                .postgres(started.postgres().endpoint())
                .pulsar(started.pulsar().endpoint())
                .clickHouse(started.clickHouse().endpoint())
                .asMap();
        Provision.tablesAndTopics(variables, terminal);
        ProductPrograms programs = new ProductPrograms(project, state, ports, variables);
        begin(PartName.PROVIDER, "payment provider", programs::startProvider).join();
        Failures.unwrapped(CompletableFuture.allOf(
                begin(PartName.JOB, "Flink and its jobs", programs::startFlink),
                begin(PartName.API_A, "API a", () -> programs.startApi("api-a", ports.http())),
                begin(PartName.API_B, "API b", () -> programs.startApi("api-b", secondHttp)))::join);
    }

    public Part part(PartName name) {
        return parts.get(name);
    }

    /** The variables by which its programs are configured; the public address is that of the first instance. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Both instances of the service. */
    public List<URI> serviceUrls() {
        return Stream.of(ports.http(), secondHttp)
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
    }

    /** The data directory of the PostgreSQL server. */
    public Path postgresDirectory() {
        return state.data("postgres");
    }

    /** They stay when the stack is thrown away. */
    public Path logs() {
        return state.logs();
    }

    /** A copy of the logs as they are now, beside them. */
    public Path keepLogs(String name) {
        Path copy = state.logs().resolve(name);
        try (Stream<Path> logs = Files.list(state.logs())) {
            Files.createDirectories(copy);
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                Files.copy(log, copy.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Engines engines, StackEngines started) {
        parts.put(PartName.POSTGRES, new Part(started.postgres().program().orElseThrow(), () -> engines.startPostgres(
                        StackEngines.postgres(state, ports))
                .program()
                .orElseThrow()));
        parts.put(PartName.BROKER, new Part(started.pulsar().program().orElseThrow(), () -> engines.startPulsar(
                        StackEngines.pulsar(state, ports))
                .program()
                .orElseThrow()));
        parts.put(
                PartName.CLICKHOUSE,
                new Part(started.clickHouse().program().orElseThrow(), () -> engines.startClickHouse(
                                StackEngines.clickHouse(state, ports))
                        .program()
                        .orElseThrow()));
    }

    private CompletableFuture<Void> begin(PartName name, String what, Supplier<RunningProgram> starter) {
        return CompletableFuture.runAsync(
                () -> parts.put(name, new Part(terminal.step(what, starter), starter)),
                task -> new Thread(task, "start-" + name).start());
    }

    private void stop() {
        StartedPrograms.stopAll();
        Directories.delete(state.root());
    }
}
