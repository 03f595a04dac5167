/**
 * ClickHouse's HTTP interface in front of the engine's shared library: enough of it for the JDBC driver, Flink's sink
 * and curl to work as against a server. Runs in a JVM of its own. What the library has not (sessions, users,
 * compressed bodies) is refused in a sentence and never ignored.
 */
package io.lintuan.local.clickhouse;
