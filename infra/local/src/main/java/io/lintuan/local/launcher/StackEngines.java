package io.lintuan.local.launcher;

import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The three servers, started side by side: the slowest decides how long it takes. */
record StackEngines(
        Running<PostgresEndpoint> postgres, Running<PulsarEndpoint> pulsar, Running<ClickHouseEndpoint> clickHouse) {

    static StackEngines start(Engines engines, StateDirectory state, StackPorts ports, Terminal terminal) {
        CompletableFuture<Running<PostgresEndpoint>> postgres =
                begin(() -> terminal.step("PostgreSQL", () -> engines.startPostgres(postgres(state, ports))));
        CompletableFuture<Running<ClickHouseEndpoint>> clickHouse =
                begin(() -> terminal.step("ClickHouse", () -> engines.startClickHouse(clickHouse(state, ports))));
        CompletableFuture<Running<PulsarEndpoint>> pulsar =
                begin(() -> terminal.step("Pulsar", () -> engines.startPulsar(pulsar(state, ports))));
        return new StackEngines(
                Failures.unwrapped(postgres::join),
                Failures.unwrapped(pulsar::join),
                Failures.unwrapped(clickHouse::join));
    }

    void close() {
        clickHouse.close();
        pulsar.close();
        postgres.close();
    }

    static EnginePlace postgres(StateDirectory state, StackPorts ports) {
        return place(state, "postgres", ports.postgres(), 0);
    }

    static EnginePlace pulsar(StateDirectory state, StackPorts ports) {
        return place(state, "pulsar", ports.pulsar(), ports.pulsarAdmin());
    }

    static EnginePlace clickHouse(StateDirectory state, StackPorts ports) {
        return place(state, "clickhouse", ports.clickHouse(), 0);
    }

    private static EnginePlace place(StateDirectory state, String name, int port, int adminPort) {
        return new EnginePlace(state.data(name), state.log(name), port, adminPort, state.keep());
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> new Thread(task, "start-engine").start());
    }
}
