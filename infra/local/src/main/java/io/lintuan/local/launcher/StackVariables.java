package io.lintuan.local.launcher;

import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.PulsarEndpoint;
import java.util.Map;
import java.util.TreeMap;

/** The {@code LINTUAN_*} variables by which every program of a stack is configured. */
final class StackVariables {
    private final Map<String, String> variables = new TreeMap<>();

    /** @param own what the caller set already, which wins for the public address and the environment's name */
    static StackVariables of(StackPorts ports, Project project, Map<String, String> own) {
        StackVariables made = new StackVariables();
        String api = "http://localhost:" + ports.http();
        made.put("ENVIRONMENT", own.getOrDefault("LINTUAN_ENVIRONMENT", "demo"));
        made.put("HTTP_PORT", ports.http());
        made.put("PUBLIC_URL", own.getOrDefault("LINTUAN_PUBLIC_URL", api));
        made.put("PAYMENT_PORT", ports.payment());
        made.put("PAYMENT_URL", "http://localhost:" + ports.payment());
        made.put("WEBHOOK_URL", "http://127.0.0.1:" + ports.http() + "/webhooks/payments");
        made.put("FLINK_PORT", ports.flink());
        made.put("DASHBOARDS", project.dashboards());
        return made;
    }

    StackVariables postgres(PostgresEndpoint endpoint) {
        return with(endpoint.variables());
    }

    StackVariables pulsar(PulsarEndpoint endpoint) {
        put("PULSAR_URL", endpoint.serviceUrl());
        put("PULSAR_ADMIN_URL", endpoint.adminUrl());
        return this;
    }

    StackVariables clickHouse(ClickHouseEndpoint endpoint) {
        put("CLICKHOUSE_URL", endpoint.httpUrl());
        return this;
    }

    StackVariables with(Map<String, String> named) {
        variables.putAll(named);
        return this;
    }

    Map<String, String> asMap() {
        return Map.copyOf(variables);
    }

    private void put(String name, Object value) {
        variables.put("LINTUAN_" + name, value.toString());
    }
}
