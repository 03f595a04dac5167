/**
 * The way from PostgreSQL to Pulsar without loss: a relay owns outbox partitions, numbers their rows, stores the numbers,
 * sends with the numbers as sequence ids, and deletes what was acknowledged. Why it is so: docs/decisions/outbox-relay.md.
 */
package io.lintuan.outbox;
