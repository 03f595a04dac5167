package io.lintuan.bench.service;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.launcher.Project;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import io.lintuan.local.process.Tethered;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A durable PostgreSQL and the service beside it, both thrown away. */
public final class ServicePlace implements AutoCloseable {
    private static final Duration START_MOST = Duration.ofMinutes(2);

    /** Nothing here is worth protecting; it only has to be long enough. */
    private static final String SECRET = "b".repeat(64);

    private final Running<PostgresEndpoint> postgres;
    private final RunningProgram service;
    private final int port;

    private ServicePlace(Path directory, Project project, Map<String, String> duties) {
        this.postgres = Engines.ofThisMachine().startPostgres(EnginePlace.throwAway(directory, "postgres"));
        this.port = Ports.free();
        this.service = service(directory, project, duties).start();
        service.awaitReady(() -> HttpProbe.answersOk("http://127.0.0.1:" + port + "/openapi.yaml"), START_MOST);
    }

    /** Nothing relays and nothing consumes: what is measured is taking orders, and under pgbench nobody relays either. */
    public static ServicePlace takingOrders(Path directory, Project project) {
        return new ServicePlace(directory, project, Map.of("LINTUAN_RELAY_ENABLED", "false"));
    }

    /** It only relays; the broker has its topics already. */
    public static ServicePlace relaying(Path directory, Project project, String pulsarUrl) {
        return new ServicePlace(
                directory, project, Map.of("LINTUAN_RELAY_ENABLED", "true", "LINTUAN_PULSAR_URL", pulsarUrl));
    }

    /** It answers the board from a ClickHouse that has its tables already. */
    public static ServicePlace showing(Path directory, Project project, String clickHouseUrl) {
        return new ServicePlace(
                directory, project, Map.of("LINTUAN_RELAY_ENABLED", "false", "LINTUAN_CLICKHOUSE_URL", clickHouseUrl));
    }

    public PostgresEndpoint postgres() {
        return postgres.endpoint();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        service.close();
        postgres.close();
    }

    private JavaProgram service(Path directory, Project project, Map<String, String> duties) {
        Map<String, String> variables = new HashMap<>(postgres.endpoint().variables());
        variables.put("LINTUAN_ENVIRONMENT", "demo");
        variables.put("LINTUAN_HTTP_PORT", Integer.toString(port));
        variables.put("LINTUAN_JWT_SECRET", SECRET);
        variables.put("LINTUAN_WEBHOOK_SECRET", "whsec_" + SECRET);
        variables.put("LINTUAN_CONSUMERS_ENABLED", "false");
        variables.put("LINTUAN_REFUNDS_ENABLED", "false");
        variables.put("LINTUAN_TIMERS", "false");
        variables.putAll(duties);
        return new JavaProgram(
                "service",
                project.classPathOf("platform-api") + File.pathSeparator + JavaProgram.classPathOf(Tethered.class),
                project.mains().api(),
                List.of(),
                List.of("-Xms512m", "-Xmx1g", "-XX:+UseParallelGC", "--add-exports=java.base/sun.net=ALL-UNNAMED"),
                variables,
                directory,
                directory.resolve("api.log"));
    }
}
