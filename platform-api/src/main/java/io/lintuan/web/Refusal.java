package io.lintuan.web;

import java.time.Duration;
import java.util.Optional;

/** A no at the edge, thrown once at the end of a use case; it has no stack because it is not a fault. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String field;
    private final String note;
    private final Duration retryAfter;

    private Refusal(ProblemCode code, String field, String note, Duration retryAfter) {
        super(code.wire(), null, false, false);
        this.code = code;
        this.field = field;
        this.note = note;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(ProblemCode code) {
        return new Refusal(code, null, null, null);
    }

    /** A refusal that names the JSON field, query or path part, and says in English what was expected. */
    public static Refusal ofField(ProblemCode code, String field, String note) {
        return new Refusal(code, field, note, null);
    }

    /** A refusal that is worth another try after a while. */
    public static Refusal retry(ProblemCode code, Duration after) {
        return new Refusal(code, null, null, after);
    }

    public ProblemCode code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
