package io.lintuan.local.junit;

import io.lintuan.local.ClickHouseEndpoint;

/** A ClickHouse database that belongs to one test class. */
public record ClickHouseSpace(ClickHouseEndpoint endpoint, String database) {
    public String jdbcUrl() {
        return endpoint.jdbcUrl(database);
    }

    public String httpUrl() {
        return endpoint.httpUrl();
    }
}
