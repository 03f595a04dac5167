package io.lintuan.stream.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Hands partitions to readers: partition i to reader i modulo parallelism, and only when that reader is there. After a
 * rescale the readers bring their splits themselves, so nothing is handed out twice.
 */
final class PulsarEnumerator implements SplitEnumerator<PulsarSplit, PulsarAssignment> {
    private final SplitEnumeratorContext<PulsarSplit> context;
    private final PulsarConnection connection;
    private final StartAt startAt;
    private final boolean bounded;
    private final List<PulsarSplit> waiting;
    private final Set<Integer> told = new HashSet<>();
    private boolean discovered;

    PulsarEnumerator(
            SplitEnumeratorContext<PulsarSplit> context,
            PulsarConnection connection,
            StartAt startAt,
            boolean bounded,
            PulsarAssignment restored) {
        this.context = context;
        this.connection = connection;
        this.startAt = startAt;
        this.bounded = bounded;
        this.waiting = new ArrayList<>(restored.waiting());
        this.discovered = restored.discovered();
    }

    @Override
    public void start() {
        if (!discovered) {
            context.callAsync(() -> PulsarPartitions.discover(connection, startAt, bounded), this::onDiscovered);
        }
    }

    private void onDiscovered(List<PulsarSplit> splits, Throwable failure) {
        if (failure != null) {
            throw new FlinkRuntimeException("Could not look up the partitions of " + connection.topic(), failure);
        }
        discovered = true;
        waiting.addAll(splits);
        assign();
    }

    private void assign() {
        if (!discovered) {
            return;
        }
        Set<Integer> readers = context.registeredReaders().keySet();
        Map<Integer, List<PulsarSplit>> ready = new HashMap<>();
        waiting.removeIf(split -> {
            int reader = readerOf(split);
            return readers.contains(reader)
                    && ready.computeIfAbsent(reader, r -> new ArrayList<>()).add(split);
        });
        if (!ready.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(ready));
        }
        if (bounded) {
            readers.stream().filter(told::add).forEach(context::signalNoMoreSplits);
        }
    }

    private int readerOf(PulsarSplit split) {
        String name = split.topicPartition();
        String number = name.substring(name.lastIndexOf('-') + 1);
        int partition = number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : 0;
        return partition % context.currentParallelism();
    }

    @Override
    public void addReader(int subtask) {
        told.remove(subtask);
        assign();
    }

    @Override
    public void addSplitsBack(List<PulsarSplit> splits, int subtask) {
        waiting.addAll(splits);
        assign();
    }

    @Override
    public PulsarAssignment snapshotState(long checkpointId) {
        return new PulsarAssignment(discovered, List.copyOf(waiting));
    }

    @Override
    public void handleSplitRequest(int subtask, String requesterHostname) {
        // Splits are handed out, never asked for.
    }

    @Override
    public void close() {
        // The look-up closes its own client.
    }
}
