package io.lintuan.local.launcher;

import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.contracts.provision.PulsarTopics;
import java.util.Map;

/** What the product's programs expect to find in the engines. PostgreSQL's tables are the service's own affair. */
final class Provision {
    private Provision() {}

    static void tablesAndTopics(Map<String, String> variables, Terminal terminal) {
        terminal.step(
                "tables of ClickHouse",
                () -> new ClickHouseMigrations(variables.get("LINTUAN_CLICKHOUSE_URL"), "lintuan").apply());
        terminal.step(
                "topics of Pulsar", () -> new PulsarTopics(variables.get("LINTUAN_PULSAR_ADMIN_URL")).provision());
    }
}
