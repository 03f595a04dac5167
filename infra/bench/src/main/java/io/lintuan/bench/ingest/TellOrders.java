package io.lintuan.bench.ingest;

import io.lintuan.bench.stream.OrderEvents;
import io.lintuan.contracts.event.DealEnvelope;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Stands where intake stands in the job: a number comes in, the event goes out, nothing is ever late. */
final class TellOrders extends ProcessFunction<Long, DealEnvelope> {
    private static final long serialVersionUID = 1L;
    private static final AtomicLong BEGAN_NS = new AtomicLong();

    private transient OrderEvents events;
    private transient boolean began;

    /** {@link System#nanoTime} at the first number of the job that ran last, in this JVM, where the cluster is too. */
    static long takeBeganNs() {
        return BEGAN_NS.getAndSet(0);
    }

    @Override
    public void open(OpenContext context) {
        events = new OrderEvents();
    }

    @Override
    public void processElement(Long number, Context context, Collector<DealEnvelope> out) {
        if (!began) {
            began = true;
            BEGAN_NS.compareAndSet(0, System.nanoTime());
        }
        out.collect(events.event(number));
    }
}
