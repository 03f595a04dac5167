package io.lintuan.simulation.service;

import java.time.Instant;
import java.util.UUID;

/** A refund as the store has it: who carries it out borrows it until {@code nextAt}. */
public final class RefundRow {
    private final String key;
    private final UUID orderId;
    private final UUID paymentId;
    private final long amountMinor;
    Instant nextAt;
    int attempts;
    boolean stuck;
    boolean settled;

    RefundRow(String key, UUID orderId, UUID paymentId, long amountMinor, Instant nextAt) {
        this.key = key;
        this.orderId = orderId;
        this.paymentId = paymentId;
        this.amountMinor = amountMinor;
        this.nextAt = nextAt;
    }

    public String key() {
        return key;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public long amountMinor() {
        return amountMinor;
    }

    public int attempts() {
        return attempts;
    }

    public boolean isSettled() {
        return settled;
    }
}
