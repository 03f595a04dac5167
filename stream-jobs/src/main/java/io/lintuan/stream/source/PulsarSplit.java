package io.lintuan.stream.source;

import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.pulsar.client.api.MessageId;

/**
 * One topic partition.
 *
 * @param topicPartition full name, unique, so it is the split's id too
 * @param readThrough the last message that was emitted, with its index in the batch; null before the first
 * @param stopAt the last message to emit; null when the split never ends
 */
record PulsarSplit(String topicPartition, MessageId readThrough, MessageId stopAt) implements SourceSplit {

    @Override
    public String splitId() {
        return topicPartition;
    }

    boolean isFinished() {
        return stopAt != null && readThrough != null && Place.reaches(readThrough, stopAt);
    }
}
