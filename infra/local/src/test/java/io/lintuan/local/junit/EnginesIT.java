package io.lintuan.local.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.process.HttpProbe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({PostgresExtension.class, ClickHouseExtension.class, PulsarExtension.class})
class EnginesIT {

    @Test
    void handsOutADurablePostgres18(PostgresEndpoint database) throws SQLException {
        try (Connection open = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            assertThat(open.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            assertThat(ask(open, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(open, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(open, "SELECT count(*)::text FROM pg_tables WHERE schemaname = 'public'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void handsOutAClickHouseDatabaseToTheDriver(ClickHouseSpace clickHouse) throws SQLException {
        try (Connection open = DriverManager.getConnection(clickHouse.jdbcUrl())) {
            assertThat(ask(open, "SELECT currentDatabase()")).isEqualTo(clickHouse.database());
        }
    }

    @Test
    void handsOutAPulsarNamespaceOfItsOwn(PulsarSpace pulsar) {
        assertThat(pulsar.createPartitioned("deal-events", 4))
                .isEqualTo("persistent://" + pulsar.namespace() + "/deal-events");
        String partitions =
                pulsar.endpoint().adminUrl() + "/admin/v2/persistent/" + pulsar.namespace() + "/deal-events/partitions";
        assertThat(HttpProbe.get(partitions)).startsWith("200").contains("\"partitions\":4");
    }

    private static String ask(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
