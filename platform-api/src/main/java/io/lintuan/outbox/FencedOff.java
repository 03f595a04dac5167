package io.lintuan.outbox;

/** Somebody else owns the partition now. */
public final class FencedOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FencedOff() {
        super("Somebody else owns the partition now.", null, false, false);
    }
}
