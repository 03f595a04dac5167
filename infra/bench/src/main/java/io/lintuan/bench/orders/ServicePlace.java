package io.lintuan.bench.orders;

import io.lintuan.bench.BuiltModules;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A durable PostgreSQL and the service beside it, both thrown away. Nothing relays and nothing consumes: what is measured
 * is taking orders, and under pgbench nobody relays either.
 */
final class ServicePlace implements AutoCloseable {
    private static final Duration START_MOST = Duration.ofMinutes(2);

    /** Nothing here is worth protecting; it only has to be long enough. */
    private static final String SECRET = "b".repeat(64);

    private final Running<PostgresEndpoint> postgres;
    private final RunningProgram service;
    private final int port;

    ServicePlace(Path directory, BuiltModules modules) {
        this.postgres = Engines.ofThisMachine().startPostgres(EnginePlace.throwAway(directory, "postgres"));
        this.port = Ports.free();
        this.service = service(directory, modules, postgres.endpoint(), port).start();
        service.awaitReady(() -> HttpProbe.answersOk("http://127.0.0.1:" + port + "/openapi.yaml"), START_MOST);
    }

    PostgresEndpoint postgres() {
        return postgres.endpoint();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        service.close();
        postgres.close();
    }

    private static JavaProgram service(Path directory, BuiltModules modules, PostgresEndpoint postgres, int port) {
        return modules.program("platform-api", "io.lintuan.Application", directory.resolve("api.log"))
                .withJvmOptions(
                        "-Xms512m", "-Xmx1g", "-XX:+UseParallelGC", "--add-exports=java.base/sun.net=ALL-UNNAMED")
                .withEnvironment(Map.ofEntries(
                        Map.entry("LINTUAN_ENVIRONMENT", "demo"),
                        Map.entry("LINTUAN_HTTP_PORT", Integer.toString(port)),
                        Map.entry("LINTUAN_POSTGRES_HOST", postgres.host()),
                        Map.entry("LINTUAN_POSTGRES_PORT", Integer.toString(postgres.port())),
                        Map.entry("LINTUAN_POSTGRES_DATABASE", postgres.database()),
                        Map.entry("LINTUAN_POSTGRES_USER", postgres.user()),
                        Map.entry("LINTUAN_POSTGRES_PASSWORD", postgres.password()),
                        Map.entry("LINTUAN_JWT_SECRET", SECRET),
                        Map.entry("LINTUAN_WEBHOOK_SECRET", "whsec_" + SECRET),
                        Map.entry("LINTUAN_RELAY_ENABLED", "false"),
                        Map.entry("LINTUAN_CONSUMERS_ENABLED", "false"),
                        Map.entry("LINTUAN_REFUNDS_ENABLED", "false"),
                        Map.entry("LINTUAN_TIMERS", "false")));
    }
}
