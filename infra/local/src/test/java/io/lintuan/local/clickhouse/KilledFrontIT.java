package io.lintuan.local.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while batches are written: each that was answered is there afterwards, and no part of any other. */
class KilledFrontIT {
    private static final int WRITERS = 3;
    private static final int BATCH = 1_000;

    @TempDir
    Path directory;

    @Test
    void keepsEveryBatchThatItAnswered() {
        List<AtomicInteger> answered = new ArrayList<>();
        try (FrontUnderTest front = new FrontUnderTest(directory.resolve("rows"), "-Xmx128m")) {
            front.ask("CREATE TABLE kept (writer UInt32, batch UInt32, n UInt32) ENGINE = MergeTree ORDER BY (writer,"
                    + " batch, n)");
            List<CompletableFuture<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                AtomicInteger batches = new AtomicInteger();
                answered.add(batches);
                writers.add(CompletableFuture.runAsync(() -> write(front, writer, batches)));
            }
            await().atMost(FrontRequest.LIMIT).until(() -> answered.stream().allMatch(batches -> batches.get() >= 3));
            front.kill();
            writers.forEach(CompletableFuture::join);
        }
        try (FrontUnderTest front = new FrontUnderTest(directory.resolve("rows"), "-Xmx128m")) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int batches = answered.get(writer).get();
                String counts = front.ask("SELECT countIf(batch < " + batches + "), max(batch), count() % " + BATCH
                        + " FROM kept WHERE writer = " + writer);
                assertThat(counts)
                        .isIn(
                                "200 " + batches * BATCH + "\t" + (batches - 1) + "\t0\n",
                                "200 " + batches * BATCH + "\t" + batches + "\t0\n");
            }
        }
    }

    /** Until the front is gone. */
    private static void write(FrontUnderTest front, int writer, AtomicInteger answered) {
        try (Connection open = DriverManager.getConnection(front.jdbcUrl());
                PreparedStatement insert =
                        open.prepareStatement("INSERT INTO kept (writer, batch, n) VALUES (?, ?, ?)")) {
            while (true) {
                for (int n = 0; n < BATCH; n++) {
                    insert.setInt(1, writer);
                    insert.setInt(2, answered.get());
                    insert.setInt(3, n);
                    insert.addBatch();
                }
                insert.executeBatch();
                answered.incrementAndGet();
            }
        } catch (SQLException killed) {
            await(killed.getMessage()).until(() -> !front.isAlive());
        }
    }
}
