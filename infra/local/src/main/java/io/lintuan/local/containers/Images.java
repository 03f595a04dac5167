package io.lintuan.local.containers;

import io.lintuan.local.Versions;

/** The images that match what the embedded stack runs. */
final class Images {
    static final String POSTGRES = "postgres:18";
    static final String PULSAR = "apachepulsar/pulsar:" + Versions.pulsar();
    static final String CLICKHOUSE = "clickhouse/clickhouse-server:26.7";

    private Images() {}
}
