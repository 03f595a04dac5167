package io.lintuan.simulation.outside;

import java.util.UUID;

/** A payment in the provider's own books. */
public final class Charge {
    private final UUID paymentId;
    private final UUID orderId;
    private final long amountMinor;
    boolean succeeded;
    long askedBackMinor;
    long sentBackMinor;

    Charge(UUID paymentId, UUID orderId, long amountMinor) {
        this.paymentId = paymentId;
        this.orderId = orderId;
        this.amountMinor = amountMinor;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public UUID orderId() {
        return orderId;
    }

    public long amountMinor() {
        return amountMinor;
    }

    public boolean succeeded() {
        return succeeded;
    }

    /** What has reached the buyer again. */
    public long sentBackMinor() {
        return sentBackMinor;
    }
}
