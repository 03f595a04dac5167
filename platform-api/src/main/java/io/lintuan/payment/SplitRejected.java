package io.lintuan.payment;

/** The provider will not split, take back or finish this, however often it is asked; the message has its code. */
public final class SplitRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SplitRejected(String reason) {
        super(reason, null, false, false);
    }
}
