package io.lintuan.stream.source;

/** Where a source begins when it has no checkpoint. */
public enum StartAt {
    /** The oldest message that is still retained. */
    EARLIEST,
    /** After the last message there is when the job first starts; remembered in checkpoints from then on. */
    LATEST
}
