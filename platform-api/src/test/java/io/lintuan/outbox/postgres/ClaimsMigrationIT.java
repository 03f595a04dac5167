package io.lintuan.outbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.outbox.OutboxFixture;
import io.lintuan.outbox.OutboxRow;
import io.lintuan.outbox.Ownership;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that were numbered when numbers stood in the rows may be stored already: they go out with the same numbers. */
@ExtendWith(PostgresExtension.class)
class ClaimsMigrationIT {
    private static final String NUMBERED_AND_WAITING = """
            INSERT INTO outbox (partition, deal_id, deal_version, ordinal, event_id, event_type, recorded_at, payload, number)
            SELECT 4, gen_random_uuid(), 1, 0, gen_random_uuid(), 'ORDER_PLACED', now(), 'event', nullif(n, 0)
            FROM unnest(ARRAY[8, 0, 6, 7]) AS n""";

    @Test
    void keepsTheNumbersThatWereGivenOut(PostgresEndpoint database) throws Exception {
        migrate(database, "4");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(NUMBERED_AND_WAITING);
            statement.execute("UPDATE outbox_partition SET last_number = 8 WHERE partition = 4");
        }
        migrate(database, "5");

        try (OutboxFixture fixture = OutboxFixture.connect(database)) {
            PostgresOutbox outbox = new PostgresOutbox(fixture.sql(), OutboxFixture.settings(10));
            Ownership mine = outbox.takeOver(4).block();
            assertThat(outbox.resume(mine, 6).block())
                    .extracting(OutboxRow::number)
                    .containsExactly(7L, 8L);
            assertThat(fixture.waiting()).isEqualTo(3);
        }
    }

    private static void migrate(PostgresEndpoint database, String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .target(version)
                .load()
                .migrate();
    }
}
