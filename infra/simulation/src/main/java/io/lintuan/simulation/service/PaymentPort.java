package io.lintuan.simulation.service;

import java.util.UUID;

/** The payment provider as an instance sees it; the promises are those of {@code io.lintuan.payment.PaymentProvider}. */
public interface PaymentPort {

    /** What the provider said to a refund. */
    enum RefundAnswer {
        TAKEN,
        UNAVAILABLE,
        REJECTED
    }

    /** Asks for a page to pay on; false when the provider is away, and then nothing was charged. */
    boolean open(UUID paymentId, UUID orderId, long amountMinor);

    RefundAnswer refund(String key, UUID paymentId, long amountMinor);
}
