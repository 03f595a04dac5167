/** ClickHouse as the benches ask and fill it. */
package io.lintuan.bench.clickhouse;
