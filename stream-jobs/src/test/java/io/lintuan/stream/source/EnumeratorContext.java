package io.lintuan.stream.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A coordinator without a cluster: what is to be looked up is answered when the test says so. */
final class EnumeratorContext implements SplitEnumeratorContext<PulsarSplit> {
    final Map<Integer, List<String>> assigned = new TreeMap<>();
    final List<Integer> toldTheEnd = new ArrayList<>();
    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final int parallelism;
    private BiConsumer<Object, Throwable> waiting;

    EnumeratorContext(int parallelism) {
        this.parallelism = parallelism;
    }

    void register(int reader) {
        readers.put(reader, new ReaderInfo(reader, "here"));
    }

    void unregister(int reader) {
        readers.remove(reader);
    }

    boolean isAskedToLookUp() {
        return waiting != null;
    }

    void answer(List<PulsarSplit> splits, Throwable failure) {
        waiting.accept(splits, failure);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> void callAsync(Callable<T> question, BiConsumer<T, Throwable> handler) {
        waiting = (BiConsumer<Object, Throwable>) handler;
    }

    @Override
    public <T> void callAsync(Callable<T> question, BiConsumer<T, Throwable> handler, long delayMs, long periodMs) {
        throw new UnsupportedOperationException("Partitions are looked up once");
    }

    @Override
    public void assignSplits(SplitsAssignment<PulsarSplit> assignment) {
        assignment
                .assignment()
                .forEach((reader, splits) ->
                        splits.forEach(split -> assigned.computeIfAbsent(reader, unused -> new ArrayList<>())
                                .add(split.splitId())));
    }

    @Override
    public void signalNoMoreSplits(int reader) {
        toldTheEnd.add(reader);
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return readers;
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void sendEventToSourceReader(int reader, SourceEvent event) {
        throw new UnsupportedOperationException("Readers are told nothing but their splits");
    }

    @Override
    public void runInCoordinatorThread(Runnable task) {
        task.run();
    }
}
