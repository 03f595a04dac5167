/** The outbox table, the counters of its partitions, and the locks on them. */
package io.lintuan.outbox.postgres;
