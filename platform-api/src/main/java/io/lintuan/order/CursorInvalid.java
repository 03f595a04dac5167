package io.lintuan.order;

/** The cursor is not one that was given out. */
public final class CursorInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CursorInvalid() {
        super("The cursor is not one that was given out.", null, false, false);
    }
}
