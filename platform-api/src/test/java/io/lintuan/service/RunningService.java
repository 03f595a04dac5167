package io.lintuan.service;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The whole service on free ports with a database of its own, as it runs in the demo. */
public final class RunningService implements AutoCloseable {
    public static final String JWT_SECRET = "only-for-tests-only-for-tests-only-for-tests";
    static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static RunningService shared;

    private final EmbeddedServer server;
    private final PostgresEndpoint database;

    private RunningService(String name, Map<String, Object> more) {
        this(
                PostgresExtension.freshDatabase(
                        "service_" + name + "_" + ProcessHandle.current().pid()),
                more);
    }

    private RunningService(PostgresEndpoint database, Map<String, Object> more) {
        this.database = database;
        Map<String, Object> settings = new HashMap<>(database.variables());
        settings.put("micronaut.server.port", -1);
        settings.put("lintuan.environment", "demo");
        settings.put("lintuan.jwt-secret", JWT_SECRET);
        settings.put("lintuan.webhook-secret", WEBHOOK_SECRET);
        // Nobody listens there: whatever a test does not bring is away.
        settings.put("lintuan.pulsar-url", "pulsar://127.0.0.1:1");
        settings.put("lintuan.clickhouse-url", "http://127.0.0.1:1");
        settings.put("lintuan.dashboards", "target/no-dashboards");
        settings.put("lintuan.photos", "target/photos-of-tests");
        settings.putAll(more);
        server = ApplicationContext.run(EmbeddedServer.class, settings);
    }

    /** One service with PostgreSQL only for every test class of this JVM; it stops with the JVM. */
    public static synchronized RunningService alone() {
        if (shared == null) {
            shared = new RunningService("alone", Map.of());
        }
        return shared;
    }

    /** A service with every engine, for the tests of live boards. */
    public static RunningService withEngines(PulsarSpace pulsar, ClickHouseSpace clickHouse) {
        return new RunningService(
                "engines",
                Map.of(
                        "lintuan.pulsar-url", pulsar.serviceUrl(),
                        "lintuan.live.gmv-topic", pulsar.topic("gmv-live"),
                        "lintuan.live.signals-topic", pulsar.topic("fraud-signals"),
                        "lintuan.relay.enabled", false,
                        "lintuan.clickhouse-url", clickHouse.httpUrl(),
                        "lintuan.clickhouse-database", clickHouse.database()));
    }

    /** A service that consumes the topics of a test's own namespace; its relay is still. */
    public static RunningService withBroker(String name, PulsarSpace pulsar) {
        return new RunningService(
                name,
                Map.of(
                        "lintuan.pulsar-url", pulsar.serviceUrl(),
                        "lintuan.topics.fraud-signals", pulsar.topic("fraud-signals"),
                        "lintuan.topics.green-points", pulsar.topic("green-points"),
                        "lintuan.topics.dead-letters", pulsar.topic("dead-letters"),
                        "lintuan.relay.enabled", false));
    }

    /** A service like {@link #alone}, for a test that uses something up. */
    public static RunningService apart(String name) {
        return new RunningService(name, Map.of());
    }

    /**
     * One of several services on a database.
     *
     * @param application by which its connections are told from those of the others
     */
    public static RunningService on(PostgresEndpoint database, String application, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("r2dbc.datasources.default.options.applicationName", application);
        settings.put("lintuan.relay.enabled", false);
        return new RunningService(database, settings);
    }

    /** A service as it stands outside the demo. */
    public static RunningService inProduction() {
        return new RunningService("production", Map.of("lintuan.environment", "production"));
    }

    public URI address() {
        return server.getURI();
    }

    public PostgresEndpoint database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
