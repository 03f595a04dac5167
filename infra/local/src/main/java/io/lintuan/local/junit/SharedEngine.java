package io.lintuan.local.junit;

import io.lintuan.local.CannotStart;
import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.cache.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One engine for all test classes of a JVM, started when the first of them asks, stopped when the JVM ends. */
final class SharedEngine<E> {
    static final SharedEngine<PostgresEndpoint> POSTGRES =
            new SharedEngine<>("postgres", "LINTUAN_TEST_POSTGRES", PostgresEndpoint::parse, Engines::startPostgres);
    static final SharedEngine<PulsarEndpoint> PULSAR =
            new SharedEngine<>("pulsar", "LINTUAN_TEST_PULSAR", PulsarEndpoint::parse, Engines::startPulsar);
    static final SharedEngine<ClickHouseEndpoint> CLICKHOUSE = new SharedEngine<>(
            "clickhouse", "LINTUAN_TEST_CLICKHOUSE", ClickHouseEndpoint::new, Engines::startClickHouse);

    private final String name;
    private final String variable;
    private final Function<String, E> parse;
    private final BiFunction<Engines, EnginePlace, Running<E>> start;
    private E endpoint;

    private SharedEngine(
            String name,
            String variable,
            Function<String, E> parse,
            BiFunction<Engines, EnginePlace, Running<E>> start) {
        this.name = name;
        this.variable = variable;
        this.parse = parse;
        this.start = start;
    }

    /** @throws CannotStart once per asking, so that every class that needs the engine says why it failed */
    synchronized E endpoint() {
        if (endpoint == null) {
            String running = System.getenv(variable);
            endpoint = running == null || running.isBlank() ? startOne() : parse.apply(running);
        }
        return endpoint;
    }

    private E startOne() {
        Path parent = directory();
        Running<E> engine = start.apply(Engines.ofThisMachine(), EnginePlace.throwAway(parent, name));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            engine.close();
                            Directories.delete(parent);
                        },
                        "stop-" + name));
        return engine.endpoint();
    }

    private Path directory() {
        try {
            // Below the module that is tested: the machine's own temporary directory may be memory.
            Path target = Path.of("target").toAbsolutePath();
            String prefix = "engine-" + name + "-";
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(target, prefix)
                    : Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
