package io.lintuan.pulsar;

/** A message that no repetition makes good; it goes to the dead letters with this reason. */
public final class Poison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason stable code, for example {@code undecodable} */
    public Poison(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
