/**
 * Brings Pulsar and ClickHouse to the shape the contracts state: topics with their fixed partitions, tables by numbered
 * migrations. Run by whoever installs; running it again changes nothing. JDK only, like the rest of this module.
 */
package io.lintuan.contracts.provision;
