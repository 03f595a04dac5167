package io.lintuan.stream.intake;

import java.util.Locale;

/** Why a message could not be used; the code is the name in lower case with hyphens and never changes. */
enum DeadLetterReason {
    /** Not JSON, or JSON of another shape. */
    UNDECODABLE,
    /** A type that this version does not know. */
    UNKNOWN_TYPE,
    /** The payload that the type names is not there. */
    PAYLOAD_MISSING,
    /** A payload is there that belongs to another type. */
    PAYLOAD_FOREIGN,
    /** A field without which nothing can be counted is not there; the detail names it. */
    FIELD_MISSING,
    /** A time, quantity or amount that nothing could be counted with; the detail says which. */
    FIELD_IMPOSSIBLE,
    /** It says that it happened, or was recorded, more than five minutes from now. */
    FROM_THE_FUTURE,
    /** Its number in its deal is zero, negative, or absurdly far ahead. */
    SEQUENCE_IMPOSSIBLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
