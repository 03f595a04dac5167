package io.lintuan.bench.board;

import io.lintuan.bench.clickhouse.ColumnStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Six million orders of the past ninety days, with the totals and signals that the jobs would have made of them. All but the
 * last day lies merged, as so many days of merges leave it; the last day comes hour by hour, with totals that replace others.
 */
final class History {
    private static final long ORDERS = 6_000_000;

    /** Some of those drawn would lie in the future. */
    private static final long DRAWN = ORDERS + ORDERS / 25;

    private static final List<String> BOARD_TABLES =
            List.of("gmv_by_minute", "gmv_by_deal", "deal_facts", "fraud_signals");
    private static final int HOURS = 24;

    private final ColumnStore store;
    private final PrintStream progress;

    History(ColumnStore store, PrintStream progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Returns when the merges are done, with what is there as a note. */
    String write() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Instant end = Instant.now();
        Instant lastDay = end.minus(Duration.ofHours(HOURS));
        run("drawn-orders.sql", Instant.EPOCH, end);
        run("written-rows.sql", Instant.EPOCH, lastDay);
        for (String table : BOARD_TABLES) {
            store.run("OPTIMIZE TABLE " + table + " FINAL");
        }
        for (int hour = 0; hour < HOURS; hour++) {
            Instant from = lastDay.plus(Duration.ofHours(hour));
            run("written-rows.sql", from, from.plus(Duration.ofHours(1)));
        }
        store.run("DROP TABLE bench_order");
        store.run("DROP TABLE bench_deal");
        store.awaitMerged();
        String there = whatIsThere();
        progress.printf("history: %s, written in %d s%n", there, (System.nanoTime() - began) / 1_000_000_000);
        return there;
    }

    private String whatIsThere() throws IOException, InterruptedException {
        long orders = store.count("SELECT countIf(event_type = 'ORDER_PLACED') FROM order_facts");
        if (orders < ORDERS) {
            throw new IllegalStateException("only " + orders + " orders were written");
        }
        StringBuilder there = new StringBuilder(String.format(
                Locale.ROOT, "%,d orders in %,d rows", orders, store.count("SELECT count() FROM order_facts")));
        for (String table : BOARD_TABLES) {
            there.append(String.format(Locale.ROOT, ", %s %,d", table, store.count("SELECT count() FROM " + table)));
        }
        return there.toString();
    }

    private void run(String file, Instant from, Instant to) throws IOException, InterruptedException {
        String sql;
        try (InputStream read = History.class.getResourceAsStream(file)) {
            sql = new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String statement : sql.replace(":orders", Long.toString(DRAWN))
                .replace(":from", Long.toString(from.getEpochSecond()))
                .replace(":to", Long.toString(to.getEpochSecond()))
                .split(";\n", -1)) {
            store.run(statement);
        }
    }
}
