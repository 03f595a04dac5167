package io.lintuan.outbox;

import java.util.List;

/** How far the step came at which a relay died. */
enum Fate {
    /** The other side never heard of it. */
    NEVER_ARRIVED,
    /** It took effect, and nobody was there for the answer. */
    ANSWER_LOST,
    /** The first messages were stored; the others never left. */
    PART_STORED,
    /** The first messages left as the connection broke. */
    PART_LEFT,
    /** Every message left as the connection broke. */
    ALL_LEFT;

    static List<Fate> of(Step step) {
        return step.sends() ? List.of(values()) : List.of(NEVER_ARRIVED, ANSWER_LOST);
    }
}
