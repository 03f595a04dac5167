package io.lintuan.stream.source;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads a partitioned topic, exactly once with respect to Flink's checkpoints. Records carry the time at which they were
 * published; watermarks are made per partition by the strategy that the job gives. Give it no more readers than
 * partitions, unless the strategy calls silent partitions idle: one without a partition never says a watermark.
 */
public final class PulsarSource<T> implements Source<T, PulsarSplit, PulsarAssignment>, ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1L;

    private final PulsarConnection connection;
    private final PulsarDecoder<T> decoder;
    private final StartAt startAt;
    private final boolean bounded;

    private PulsarSource(PulsarConnection connection, PulsarDecoder<T> decoder, StartAt startAt, boolean bounded) {
        this.connection = connection;
        this.decoder = decoder;
        this.startAt = startAt;
        this.bounded = bounded;
    }

    /**
     * A source that starts at the oldest retained message and never ends.
     *
     * @param partitions how many partitions the topic has; any other number fails the start
     */
    public static <T> PulsarSource<T> of(String serviceUrl, String topic, int partitions, PulsarDecoder<T> decoder) {
        return new PulsarSource<>(
                new PulsarConnection(serviceUrl, topic, partitions), decoder, StartAt.EARLIEST, false);
    }

    public PulsarSource<T> startingAt(StartAt place) {
        return new PulsarSource<>(connection, decoder, place, bounded);
    }

    /** Ends each partition at the last message it has when the job first starts. */
    public PulsarSource<T> untilNow() {
        return new PulsarSource<>(connection, decoder, startAt, true);
    }

    @Override
    public Boundedness getBoundedness() {
        return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<T, PulsarSplit> createReader(SourceReaderContext context) {
        return new PulsarSourceReader<>(connection, decoder, context);
    }

    @Override
    public SplitEnumerator<PulsarSplit, PulsarAssignment> createEnumerator(
            SplitEnumeratorContext<PulsarSplit> context) {
        return restoreEnumerator(context, PulsarAssignment.FRESH);
    }

    @Override
    public SplitEnumerator<PulsarSplit, PulsarAssignment> restoreEnumerator(
            SplitEnumeratorContext<PulsarSplit> context, PulsarAssignment checkpoint) {
        return new PulsarEnumerator(context, connection, startAt, bounded, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<PulsarSplit> getSplitSerializer() {
        return new PulsarSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<PulsarAssignment> getEnumeratorCheckpointSerializer() {
        return new PulsarAssignmentSerializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return decoder.producedType();
    }
}
