package io.lintuan.stream.source;

import java.util.Map;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.pulsar.client.api.Message;

/** Turns batches of messages into records and keeps each split's position beside them. */
final class PulsarSourceReader<T>
        extends SingleThreadMultiplexSourceReaderBase<Message<byte[]>, T, PulsarSplit, PulsarSplitState> {

    PulsarSourceReader(PulsarConnection connection, PulsarDecoder<T> decoder, SourceReaderContext context) {
        super(
                () -> new PulsarSplitReader(connection),
                (message, output, state) -> {
                    if (state.advanceTo(message.getMessageId())) {
                        output.collect(
                                decoder.decode(
                                        state.topicPartition(),
                                        message.getMessageId().toString(),
                                        message.getData()),
                                message.getPublishTime());
                    }
                },
                context.getConfiguration(),
                context);
    }

    @Override
    protected void onSplitFinished(Map<String, PulsarSplitState> finished) {
        // A bounded split simply ends; there is never another one to ask for.
    }

    @Override
    protected PulsarSplitState initializedState(PulsarSplit split) {
        return new PulsarSplitState(split);
    }

    @Override
    protected PulsarSplit toSplitType(String splitId, PulsarSplitState state) {
        return state.toSplit();
    }
}
