package io.lintuan.desk;

import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.UUID;

/**
 * What the desk answered: flat, so that it can be stored with its key and given again word for word.
 *
 * @param refusal null when accepted
 * @param orderId the order concerned, or null
 * @param status the order's status afterwards, or null
 * @param amountMinor the order's amount, 0 when there is none
 * @param heldUntil until when the seat waits for its payment, or null
 * @param paymentId of {@code StartPayment}, else null
 */
public record Answer(
        RefusalCode refusal,
        UUID dealId,
        UUID orderId,
        String status,
        long amountMinor,
        String currency,
        Instant heldUntil,
        UUID paymentId,
        Instant recordedAt) {

    public boolean accepted() {
        return refusal == null;
    }
}
