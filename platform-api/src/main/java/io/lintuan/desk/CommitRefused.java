package io.lintuan.desk;

/** The store's constraints forbid what was decided: a defect, or a state that somebody else wrote. */
public final class CommitRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommitRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
