package io.lintuan.stream.sink;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Gathers rows while the last batch is being stored. A batch goes when it is large, or a moment after its first row; one is
 * under way at a time, so a slow store slows the job and nothing piles up here.
 */
final class ClickHouseWriter<T> implements SinkWriter<T> {
    private static final int BATCH_WAIT_MS = 200;
    private static final int LOOK_AGAIN_MS = 10;

    private final ClickHouseTable<T> table;
    private final ClickHouseHttp http;
    private final ProcessingTimeService clock;
    private JsonRows gathering;
    private JsonRows stored;
    private long due;
    private boolean called;
    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);

    ClickHouseWriter(ClickHouseTable<T> table, ClickHouseHttp http, ProcessingTimeService clock) {
        this.table = table;
        this.http = http;
        this.clock = clock;
        this.gathering = new JsonRows(table.insert());
        this.stored = new JsonRows(table.insert());
    }

    @Override
    public void write(T record, Context context) throws IOException, InterruptedException {
        if (gathering.hasNoRows()) {
            due = clock.getCurrentProcessingTime() + BATCH_WAIT_MS;
            callAt(due);
        }
        table.row().apply(record).forEach(gathering::put);
        gathering.endRow();
        if (gathering.length() >= table.batchBytes()) {
            send();
        }
    }

    private void callAt(long time) {
        if (!called) {
            called = true;
            ScheduledFuture<?> unused = clock.registerTimer(time, this::onTime);
        }
    }

    /** What is due gathers more company while the last batch is under way. */
    private void onTime(long now) throws IOException, InterruptedException {
        called = false;
        if (gathering.hasNoRows()) {
            return;
        }
        if (now >= due && storing.isDone()) {
            send();
        } else {
            callAt(Math.max(due, now + LOOK_AGAIN_MS));
        }
    }

    private void send() throws IOException, InterruptedException {
        awaitStored();
        if (gathering.hasNoRows()) {
            return;
        }
        JsonRows batch = gathering;
        gathering = stored;
        gathering.clear();
        stored = batch;
        storing = http.send(batch.bytes(), batch.length());
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        send();
        awaitStored();
    }

    private void awaitStored() throws IOException, InterruptedException {
        try {
            storing.get();
        } catch (ExecutionException e) {
            throw new IOException("Could not write to " + table.name(), e.getCause());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
