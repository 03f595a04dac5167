package io.lintuan.contracts.provision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the numbered SQL files in {@code /clickhouse} that a database has not had yet, in order, and remembers each
 * with its checksum in {@code schema_migration}. For one caller at a time.
 */
public final class ClickHouseMigrations {
    private final Http server;
    private final String database;
    private final List<Migration> migrations;

    /**
     * The migrations of this module, for one database of one server.
     *
     * @param httpUrl for example {@code http://127.0.0.1:8123}
     * @param database made if it is not there
     */
    public ClickHouseMigrations(String httpUrl, String database) {
        this(httpUrl, database, MigrationFiles.ofThisModule());
    }

    ClickHouseMigrations(String httpUrl, String database, List<Migration> migrations) {
        if (!database.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        this.server = new Http("ClickHouse", httpUrl);
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * Brings the database up to the newest file.
     *
     * @return names of the files applied now; empty when there was nothing to do
     * @throws ProvisioningFailed when a file changed after it was applied, or the server refused a statement
     */
    public List<String> apply() {
        run("CREATE DATABASE IF NOT EXISTS " + database, "default");
        run(
                "CREATE TABLE IF NOT EXISTS schema_migration (name String, checksum String,"
                        + " applied_at DateTime64(3, 'UTC') DEFAULT now64(3)) ENGINE = MergeTree ORDER BY name",
                database);
        Map<String, String> before = applied();
        migrations.forEach(migration -> refuseChanged(migration, before.get(migration.name())));
        List<String> now = new ArrayList<>();
        for (Migration migration : migrations) {
            if (!before.containsKey(migration.name())) {
                apply(migration);
                now.add(migration.name());
            }
        }
        return now;
    }

    /** Whoever is stopped before the last insert does it all again at the next start; no statement minds. */
    private void apply(Migration migration) {
        for (String statement : migration.statements()) {
            run(statement, database);
        }
        // Names and checksums are made of harmless characters only: see Migration.
        run(
                "INSERT INTO schema_migration (name, checksum) VALUES ('" + migration.name() + "', '"
                        + migration.checksum() + "')",
                database);
    }

    private Map<String, String> applied() {
        Map<String, String> checksums = new LinkedHashMap<>();
        run("SELECT name, checksum FROM schema_migration FORMAT TabSeparated", database)
                .lines()
                .map(line -> line.split("\t", -1))
                .forEach(row -> checksums.put(row[0], row[1]));
        return checksums;
    }

    private static void refuseChanged(Migration migration, String checksum) {
        if (checksum != null && !checksum.equals(migration.checksum())) {
            throw new ProvisioningFailed("Migration " + migration.name() + " was applied and has changed since."
                    + " Put it back and write what is new into a file with the next number; a local stack can also"
                    + " begin again with ./lintuan reset.");
        }
    }

    private String run(String sql, String in) {
        Http.Answer answer = server.post("/?database=" + URLEncoder.encode(in, StandardCharsets.UTF_8), sql);
        if (!answer.ok()) {
            throw new ProvisioningFailed(
                    "ClickHouse refused: " + answer.body().strip() + "\nThe statement was:\n" + sql);
        }
        return answer.body();
    }
}
