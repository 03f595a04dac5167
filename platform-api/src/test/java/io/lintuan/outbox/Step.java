package io.lintuan.outbox;

/** The steps of a relay's work, in their order, at each of which it may die. */
enum Step {
    TAKE_OVER,
    OPEN_PRODUCER,
    RESUME,
    /** What an earlier life numbered and may have sent. */
    SEND_LEFT_OVER,
    CLAIM,
    SEND_CLAIMED,
    SETTLE;

    boolean sends() {
        return this == SEND_LEFT_OVER || this == SEND_CLAIMED;
    }
}
