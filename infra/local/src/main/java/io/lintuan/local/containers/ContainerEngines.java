package io.lintuan.local.containers;

import io.lintuan.local.CannotStart;
import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.PulsarSettings;
import io.lintuan.local.Running;
import io.lintuan.local.cache.Directories;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.clickhouse.ClickHouseContainer;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Each engine as a container with the ports asked for, open to this machine only; kept data is a directory of this
 * machine, bound into it.
 */
public final class ContainerEngines implements Engines {
    private static final Duration PULSAR_LIMIT = Duration.ofMinutes(3);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int POSTGRES_PORT = 5432;
    private static final int CLICKHOUSE_PORT = 8123;

    @Override
    public Running<PostgresEndpoint> startPostgres(EnginePlace place) {
        return started(
                postgres(place),
                place,
                new PostgresEndpoint(LOOPBACK, place.port(), "lintuan", "postgres", "postgres"));
    }

    static PostgreSQLContainer postgres(EnginePlace place) {
        PostgreSQLContainer container = new PostgreSQLContainer(Images.POSTGRES)
                .withDatabaseName("lintuan")
                .withUsername("postgres")
                .withPassword("postgres");
        // The container's own default switches fsync off, as tests like it.
        container.setCommand("postgres", "-c", "max_connections=300");
        publish(container, place.port(), POSTGRES_PORT);
        bind(container, place, "/var/lib/postgresql");
        return container;
    }

    /** The plain image and not Testcontainers' class, so that broker and client agree on the port outside. */
    @Override
    public Running<PulsarEndpoint> startPulsar(EnginePlace place) {
        return started(
                pulsar(place),
                place,
                new PulsarEndpoint(
                        "pulsar://" + LOOPBACK + ":" + place.port(), "http://" + LOOPBACK + ":" + place.adminPort()));
    }

    static GenericContainer<?> pulsar(EnginePlace place) {
        GenericContainer<?> container = new GenericContainer<>(Images.PULSAR);
        Map<String, String> settings = PulsarSettings.of(place.port(), place.adminPort());
        settings.put("bindAddress", "0.0.0.0");
        settings.forEach((name, value) -> container.addEnv("PULSAR_PREFIX_" + name, value));
        container.setCommand(
                "sh",
                "-c",
                "bin/apply-config-from-env.py conf/standalone.conf && exec bin/pulsar standalone"
                        + " --no-functions-worker --no-stream-storage --advertised-address " + LOOPBACK);
        container.setPortBindings(
                List.of(published(place.port(), place.port()), published(place.adminPort(), place.adminPort())));
        container.addExposedPorts(place.port(), place.adminPort());
        container.setWaitStrategy(Wait.forHttp("/admin/v2/brokers/health")
                .forPort(place.adminPort())
                .withStartupTimeout(PULSAR_LIMIT));
        bind(container, place, "/pulsar/data");
        return container;
    }

    @Override
    public Running<ClickHouseEndpoint> startClickHouse(EnginePlace place) {
        return started(clickHouse(place), place, new ClickHouseEndpoint("http://" + LOOPBACK + ":" + place.port()));
    }

    static ClickHouseContainer clickHouse(EnginePlace place) {
        ClickHouseContainer container = new ClickHouseContainer(Images.CLICKHOUSE)
                .withUsername("default")
                .withPassword("");
        // The image shuts a default user without a password out of the network.
        container.addEnv("CLICKHOUSE_SKIP_USER_SETUP", "1");
        publish(container, place.port(), CLICKHOUSE_PORT);
        bind(container, place, "/var/lib/clickhouse");
        return container;
    }

    private static void publish(GenericContainer<?> container, int outside, int inside) {
        container.setPortBindings(List.of(published(outside, inside)));
    }

    /** The passwords are known to everybody, so nobody outside may ask. */
    private static String published(int outside, int inside) {
        return LOOPBACK + ":" + outside + ":" + inside;
    }

    private static void bind(GenericContainer<?> container, EnginePlace place, String inside) {
        if (place.keep()) {
            OpenDirectory.make(place.directory());
            container.addFileSystemBind(place.directory().toAbsolutePath().toString(), inside, BindMode.READ_WRITE);
        }
    }

    private static <E> Running<E> started(GenericContainer<?> container, EnginePlace place, E endpoint) {
        try {
            container.start();
        } catch (ContainerLaunchException | ContainerFetchException | IllegalStateException e) {
            throw new CannotStart(
                    "The container " + container.getDockerImageName() + " did not start: " + e.getMessage()
                            + ". Without a container engine, run with LINTUAN_STACK=embedded.",
                    e);
        }
        return new Running<>(endpoint, () -> {
            container.stop();
            if (!place.keep()) {
                Directories.delete(place.directory());
            }
        });
    }
}
