/**
 * Figures from ClickHouse over JDBC, on a few threads of their own with a bounded queue and a time limit, so that a slow board
 * never slows an order. Tables are read with FINAL, within a span of time.
 */
package io.lintuan.insight.clickhouse;
