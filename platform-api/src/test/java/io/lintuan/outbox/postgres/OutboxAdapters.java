package io.lintuan.outbox.postgres;

import io.lintuan.outbox.OutboxRows;
import io.lintuan.outbox.PartitionLocks;
import io.lintuan.outbox.RelaySettings;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.ConnectionFactory;

/** Lets tests of the context reach the adapters, which nobody else needs by name. */
public final class OutboxAdapters {
    private OutboxAdapters() {}

    public static OutboxRows rows(Sql sql, RelaySettings settings) {
        return new PostgresOutbox(sql, settings);
    }

    public static PartitionLocks locks(ConnectionFactory connections) {
        return new PostgresPartitionLocks(connections);
    }
}
