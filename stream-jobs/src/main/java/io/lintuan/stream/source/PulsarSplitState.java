package io.lintuan.stream.source;

import org.apache.pulsar.client.api.MessageId;

/** The moving position of a split; touched by the task's thread only. */
final class PulsarSplitState {
    private final PulsarSplit split;
    private MessageId readThrough;

    PulsarSplitState(PulsarSplit split) {
        this.split = split;
        this.readThrough = split.readThrough();
    }

    String topicPartition() {
        return split.topicPartition();
    }

    /** Moves to the message; false when it was emitted before, which a reconnecting consumer may cause. */
    boolean advanceTo(MessageId message) {
        if (readThrough != null && !Place.isAfter(message, readThrough)) {
            return false;
        }
        readThrough = message;
        return true;
    }

    PulsarSplit toSplit() {
        return new PulsarSplit(split.topicPartition(), readThrough, split.stopAt());
    }
}
