/**
 * The real engines on one machine: PostgreSQL, Pulsar, the ClickHouse engine and Flink, started without a container
 * engine, or through one where it answers. {@link io.lintuan.local.Engines} is the only door; what comes back is an
 * endpoint (a record) and a way to stop it. Nothing here knows what Lintuan does with the engines, except the launcher.
 */
package io.lintuan.local;
