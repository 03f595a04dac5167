/** Reads PostgreSQL over JDBC, Pulsar with a reader and ClickHouse over HTTP into plain records. */
package io.lintuan.chaos.stores;
