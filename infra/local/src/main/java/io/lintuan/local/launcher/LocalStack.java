package io.lintuan.local.launcher;

import io.lintuan.local.Engines;
import io.lintuan.local.cache.Directories;
import io.lintuan.local.process.StartedPrograms;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The whole product, started in the order in which things need each other. */
final class LocalStack {
    private final Project project;
    private final StateDirectory state;
    private final StackPorts ports;
    private final Terminal terminal;
    private Map<String, String> variables = Map.of();
    private Runnable stopEngines = () -> {};

    LocalStack(Project project, StateDirectory state, StackPorts ports, Terminal terminal) {
        this.project = project;
        this.state = state;
        this.ports = ports;
        this.terminal = terminal;
    }

    /** Returns when everybody can be asked. */
    void start(Engines engines, Map<String, String> own) {
        Room.check(state.data());
        StackEngines started = StackEngines.start(engines, state, ports, terminal);
        stopEngines = started::close;
        variables = StackVariables.of(ports, project, own)
                .with(Secrets.of(state))
                .postgres(started.postgres().endpoint())
                .pulsar(started.pulsar().endpoint())
                .clickHouse(started.clickHouse().endpoint())
                .asMap();
        Provision.tablesAndTopics(variables, terminal);
        ProductPrograms programs = programs();
        terminal.step("payment provider", programs::startProvider);
        // The API does not need the jobs nor they it, and both take their time.
        CompletableFuture<?> flink = CompletableFuture.runAsync(
                () -> terminal.step("Flink and its jobs", programs::startFlink),
                task -> new Thread(task, "start-flink").start());
        terminal.step("API and pages", programs::startApi);
        Failures.unwrapped(flink::join);
    }

    /** Lets others find it: from now on {@code status} says that it is up. */
    void announce() {
        Variables.write(state.environmentFile(), variables);
    }

    ProductPrograms programs() {
        return new ProductPrograms(project, state, ports, variables);
    }

    /** Everything that was started, last first; the data too when it is not kept. */
    void stop() {
        state.environmentFile().toFile().delete();
        StartedPrograms.stopAll();
        stopEngines.run();
        if (!state.keep()) {
            Directories.delete(state.root());
        }
    }

    /** Addresses for people, in the order in which they are wanted. */
    List<String> addresses() {
        String api = variables.get("LINTUAN_PUBLIC_URL");
        return List.of(
                "demo entrance    " + api + "/",
                "leader console   " + api + "/leader",
                "analyst board    " + api + "/board",
                "API description  " + api + "/openapi.yaml",
                "payment sandbox  " + variables.get("LINTUAN_PAYMENT_URL") + "/health",
                "Flink            http://localhost:" + ports.flink());
    }
}
