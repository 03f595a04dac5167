package io.lintuan.outbox;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.postgres.Sessions;
import io.lintuan.postgres.Sql;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A migrated database with an outbox, and a desk's way of writing into it. */
public final class OutboxFixture implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final ConnectionPool pool;
    private final Sql sql;

    private OutboxFixture(ConnectionPool pool) {
        this.pool = pool;
        this.sql = new Sql(new Sessions(pool));
    }

    public static OutboxFixture migrated(PostgresEndpoint database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
        return connect(database);
    }

    public static OutboxFixture connect(PostgresEndpoint database) {
        ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build();
        return new OutboxFixture(
                new ConnectionPool(ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                        .initialSize(1)
                        .maxSize(4)
                        .build()));
    }

    public Sql sql() {
        return sql;
    }

    public ConnectionPool pool() {
        return pool;
    }

    public static RelaySettings settings(int rowsPerClaim) {
        return new RelaySettings(
                true,
                rowsPerClaim,
                Duration.ofMillis(50),
                Duration.ofMillis(2),
                Duration.ofMillis(500),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                Duration.ofMillis(100));
    }

    /** Commits one version of a deal with so many events, as the desk does: all of it in one statement. */
    public void commit(int partition, UUID deal, long version, int events, Instant recordedAt) {
        UUID[] ids = new UUID[events];
        Integer[] ordinals = new Integer[events];
        for (int i = 0; i < events; i++) {
            ids[i] = UUID.randomUUID();
            ordinals[i] = i;
        }
        sql.update("""
                        INSERT INTO outbox (partition, deal_id, deal_version, ordinal, event_id, event_type, recorded_at, payload)
                        SELECT $1, $2::uuid, $3::bigint, ordinal, id, 'ORDER_PLACED', $6,
                          convert_to($2::text || ' ' || $3::text || ' ' || ordinal, 'UTF8')
                        FROM unnest($4::uuid[], $5::int[]) AS e(id, ordinal)""", (short) partition, deal, version, ids, ordinals, recordedAt)
                .block();
    }

    public long waiting() {
        return sql.row("SELECT count(*) FROM outbox", row -> row.get(0, Long.class))
                .block();
    }

    public void clear() {
        sql.update("DELETE FROM outbox").block();
        sql.update("UPDATE outbox_partition SET claimed_deals = '{}', claimed_versions = '{}', claimed_ordinals = '{}'")
                .block();
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
