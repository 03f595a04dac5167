package io.lintuan.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.contracts.provision.ProvisioningFailed;
import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClickHouseExtension.class)
class ClickHouseMigrationsIT {

    @Test
    void appliesEveryFileOnceAndNothingTheSecondTime(ClickHouseSpace clickHouse) throws SQLException {
        String database = clickHouse.database() + "_once";
        ClickHouseMigrations migrations = new ClickHouseMigrations(clickHouse.httpUrl(), database);
        assertThat(migrations.apply()).contains("001_order_facts.sql").isSorted();
        assertThat(migrations.apply()).isEmpty();
        run(clickHouse, "SELECT * FROM " + database + ".order_facts");
    }

    @Test
    void goesOnWhereItWasStoppedBeforeItRememberedAFile(ClickHouseSpace clickHouse) throws SQLException {
        String database = clickHouse.database() + "_stopped";
        ClickHouseMigrations migrations = new ClickHouseMigrations(clickHouse.httpUrl(), database);
        List<String> all = migrations.apply();
        run(clickHouse, "TRUNCATE TABLE " + database + ".schema_migration");
        assertThat(migrations.apply()).isEqualTo(all);
    }

    @Test
    void refusesAFileThatChangedAfterItWasApplied(ClickHouseSpace clickHouse) throws SQLException {
        ClickHouseMigrations migrations = new ClickHouseMigrations(clickHouse.httpUrl(), clickHouse.database());
        migrations.apply();
        run(clickHouse, "TRUNCATE TABLE schema_migration");
        run(clickHouse, "INSERT INTO schema_migration (name, checksum) VALUES ('001_order_facts.sql', 'another')");
        assertThatThrownBy(migrations::apply)
                .isInstanceOf(ProvisioningFailed.class)
                .hasMessageContaining("001_order_facts.sql was applied and has changed since")
                .hasMessageContaining("next number");
    }

    @Test
    void showsTheStatementThatTheServerRefused(ClickHouseSpace clickHouse) throws SQLException {
        String database = clickHouse.database() + "_refused";
        run(clickHouse, "CREATE DATABASE " + database);
        run(clickHouse, "CREATE TABLE " + database + ".schema_migration (a UInt8) ENGINE = Memory");
        assertThatThrownBy(() -> new ClickHouseMigrations(clickHouse.httpUrl(), database).apply())
                .isInstanceOf(ProvisioningFailed.class)
                .hasMessageContaining("Unknown expression")
                .hasMessageContaining("SELECT name, checksum FROM schema_migration");
    }

    private static void run(ClickHouseSpace clickHouse, String sql) throws SQLException {
        try (Connection open = DriverManager.getConnection(clickHouse.jdbcUrl());
                Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }
}
