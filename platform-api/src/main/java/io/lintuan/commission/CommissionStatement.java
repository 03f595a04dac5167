package io.lintuan.commission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Commission of one leader in minor units.
 *
 * @param accruedMinor earned and free
 * @param heldMinor earned and frozen by a signal
 */
public record CommissionStatement(long accruedMinor, long heldMinor, String currency, List<Line> lines) {

    /**
     * One movement with its reason.
     *
     * @param cause COMMISSION_ACCRUED (positive), COMMISSION_HELD (the amount that was frozen), COMMISSION_REVERSED
     *     (negative)
     */
    public record Line(UUID orderId, UUID dealId, String cause, long amountMinor, Instant occurredAt) {}
}
