package io.lintuan.payment;

/** The payment provider cannot be reached or failed; nothing was charged, and the same request may be sent again. */
public final class PaymentUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PaymentUnavailable(String reason) {
        super(reason, null, false, false);
    }
}
