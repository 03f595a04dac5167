package io.lintuan.bench.source;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** The end of the job: tallies in each subtask. What they read is left in this JVM, where the cluster is too. */
final class TallySink implements Sink<byte[]> {
    private static final long serialVersionUID = 1L;
    private static final Queue<Reading> READINGS = new ConcurrentLinkedQueue<>();

    /** The readings of the job that ended last; the next one begins with none. */
    static List<Reading> takeReadings() {
        List<Reading> readings = List.copyOf(READINGS);
        READINGS.clear();
        return readings;
    }

    @Override
    public SinkWriter<byte[]> createWriter(WriterInitContext context) {
        Tally tally = new Tally();
        return new SinkWriter<>() {
            @Override
            public void write(byte[] message, Context written) {
                tally.take(message);
            }

            /** A task ends seconds later, with the checkpoint after its last message. */
            @Override
            public void flush(boolean endOfInput) {
                if (endOfInput && !tally.isEmpty()) {
                    READINGS.add(tally.reading());
                }
            }

            @Override
            public void close() {}
        };
    }
}
