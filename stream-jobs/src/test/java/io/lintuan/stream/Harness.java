package io.lintuan.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.OutputTag;

/** A keyed function on a real operator with heap state; when it closes, nothing may be left in it. */
public final class Harness<K, I, O> implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<K, I, O> operator;

    public Harness(KeyedProcessFunction<K, I, O> function, KeySelector<I, K> key, Class<K> keyType) throws Exception {
        operator = ProcessFunctionTestHarnesses.forKeyedProcessFunction(function, key, TypeInformation.of(keyType));
    }

    @SafeVarargs
    public final Harness<K, I, O> take(I... elements) throws Exception {
        for (I element : elements) {
            operator.processElement(new StreamRecord<>(element, 0));
        }
        return this;
    }

    public void watermark(Instant at) throws Exception {
        operator.processWatermark(at.toEpochMilli());
    }

    public void clock(long ms) throws Exception {
        operator.setProcessingTime(ms);
    }

    /** What was said since the last asking. */
    public List<O> said() {
        List<O> said = List.copyOf(operator.extractOutputValues());
        operator.getOutput().clear();
        return said;
    }

    public <X> List<X> aside(OutputTag<X> tag) {
        Queue<StreamRecord<X>> records = operator.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    public int stateEntries() {
        return operator.numKeyedStateEntries();
    }

    /** Ends the stream's time and asserts that neither state nor timers are left. */
    public void assertNothingIsLeftAfter(Instant at) throws Exception {
        clock(Long.MAX_VALUE / 2);
        watermark(at);
        assertThat(operator.numKeyedStateEntries()).as("state entries").isZero();
        assertThat(operator.numEventTimeTimers()).as("event-time timers").isZero();
        assertThat(operator.numProcessingTimeTimers())
                .as("processing-time timers")
                .isZero();
    }

    @Override
    public void close() throws Exception {
        operator.close();
    }
}
