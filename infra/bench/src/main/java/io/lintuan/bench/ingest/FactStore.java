package io.lintuan.bench.ingest;

import io.lintuan.bench.clickhouse.ColumnStore;
import java.io.IOException;

/** The provisioned table of order facts, asked and told over HTTP. */
final class FactStore {
    private final ColumnStore store;

    FactStore(String httpUrl) {
        store = new ColumnStore(httpUrl);
    }

    /**
     * What is there at a moment.
     *
     * @param rows of all active parts
     */
    record Seen(long rows, long parts) {}

    Seen look() {
        String[] row = ask("SELECT sum(rows), count() FROM system.parts"
                        + " WHERE active AND database = currentDatabase() AND table = 'order_facts'")
                .split("\t", -1);
        return new Seen(Long.parseLong(row[0]), Long.parseLong(row[1]));
    }

    void empty() {
        ask("TRUNCATE TABLE order_facts");
    }

    /** Puts the rows aside, for {@link #copy}. */
    void keep() {
        ask("CREATE TABLE bench_rows AS order_facts");
        ask("INSERT INTO bench_rows SELECT * FROM order_facts");
        ask("OPTIMIZE TABLE bench_rows FINAL");
    }

    /** The ceiling: the rows that were put aside, back into the table, inside the engine; nanoseconds. */
    long copy(int threads) {
        long began = System.nanoTime();
        ask("INSERT INTO order_facts SELECT * FROM bench_rows SETTINGS max_insert_threads = " + threads);
        return System.nanoTime() - began;
    }

    /** @throws IllegalStateException unless exactly so many different rows are there */
    void mustHold(long rows) {
        long found = Long.parseLong(ask("SELECT count() FROM order_facts FINAL"));
        if (found != rows) {
            throw new IllegalStateException("ClickHouse has " + found + " rows of the " + rows + " that were sent");
        }
    }

    void awaitMerged() throws IOException, InterruptedException {
        store.awaitMerged();
    }

    private String ask(String sql) {
        try {
            return store.run(sql).strip();
        } catch (IOException e) {
            throw new IllegalStateException(sql, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(sql, e);
        }
    }
}
