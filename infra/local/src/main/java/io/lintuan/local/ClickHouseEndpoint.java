package io.lintuan.local;

/** Where ClickHouse's HTTP interface answers, for example {@code http://127.0.0.1:8123}. */
public record ClickHouseEndpoint(String httpUrl) {

    /** {@code compress=false}, because the embedded engine's front answers in plain bytes. */
    public String jdbcUrl(String database) {
        return "jdbc:clickhouse:" + httpUrl + "/" + database + "?compress=false";
    }
}
