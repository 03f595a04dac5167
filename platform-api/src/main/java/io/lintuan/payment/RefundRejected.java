package io.lintuan.payment;

/** The provider will not carry this refund out, however often it is asked. */
public final class RefundRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefundRejected(String reason) {
        super(reason, null, false, false);
    }
}
