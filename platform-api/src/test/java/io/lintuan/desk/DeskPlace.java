package io.lintuan.desk;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.lintuan.desk.postgres.DeskJson;
import io.lintuan.desk.postgres.PostgresDealStore;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.postgres.Sessions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.serde.ObjectMapper;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A migrated database with a few people in it, and desks that work on it. */
public final class DeskPlace implements AutoCloseable {
    public final UUID leaderId = UUID.randomUUID();
    public final UUID communityId = UUID.randomUUID();
    public final UUID pickupPointId = UUID.randomUUID();
    public final AtomicInteger nudges = new AtomicInteger();

    private final PostgresEndpoint database;
    private final List<LaneDesk> desks = new ArrayList<>();
    private final List<SimpleMeterRegistry> registries = new ArrayList<>();
    private final List<ConnectionPool> pools = new ArrayList<>();

    public DeskPlace(PostgresEndpoint database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
        person(leaderId);
        sql("INSERT INTO community VALUES ('" + communityId + "', 'Sunny Garden', now())");
        sql("INSERT INTO pickup_point VALUES ('" + pickupPointId + "', '" + communityId
                + "', 'Wang''s shop', 'Building 3', '16-19')");
    }

    public UUID aNeighbor() {
        UUID id = UUID.randomUUID();
        person(id);
        return id;
    }

    public LaneDesk aDesk() {
        return aDesk(new DeskSettings(4, 4096, 100_000), Clock.systemUTC());
    }

    public LaneDesk aDesk(DeskSettings settings, Clock clock) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registries.add(registry);
        LaneDesk desk = new LaneDesk(aStore(), clock, nudges::incrementAndGet, registry, settings);
        desks.add(desk);
        return desk;
    }

    public PostgresDealStore aStore() {
        return new PostgresDealStore(new Sessions(aPool()), new DeskJson(ObjectMapper.getDefault()));
    }

    public ConnectionPool aPool() {
        ConnectionFactoryOptions options = ConnectionFactoryOptions.builder()
                .option(DRIVER, "postgresql")
                .option(HOST, database.host())
                .option(PORT, database.port())
                .option(DATABASE, database.database())
                .option(USER, database.user())
                .option(PASSWORD, database.password())
                .option(Option.valueOf("statementTimeout"), "PT5S")
                .build();
        ConnectionPool pool = new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                .initialSize(2)
                .maxSize(12)
                .build());
        pools.add(pool);
        return pool;
    }

    public void sql(String statement) {
        try (Connection open = jdbc();
                Statement run = open.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of the only row, as a number. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The first column of the only row. */
    public String text(String query) {
        try (Connection open = jdbc();
                Statement run = open.createStatement();
                ResultSet rows = run.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public Connection jdbc() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Of all desks: deals that another one had moved, keys that another one had used. */
    public double conflicts() {
        return registries.stream()
                .mapToDouble(registry ->
                        registry.get("lintuan.desk.conflicts").counter().count())
                .sum();
    }

    @Override
    public void close() {
        desks.forEach(LaneDesk::close);
        pools.forEach(ConnectionPool::dispose);
    }

    private void person(UUID id) {
        sql("INSERT INTO person VALUES ('" + id + "', 'p-" + id + "', 'Somebody', 'NEIGHBOR', now())");
    }
}
