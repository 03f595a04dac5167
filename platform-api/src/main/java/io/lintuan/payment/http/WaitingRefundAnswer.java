package io.lintuan.payment.http;

import io.lintuan.payment.Refunds;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A refund that somebody waits for; what the provider said last is in its own words. */
@Serdeable
@Schema(name = "WaitingRefund")
public record WaitingRefundAnswer(
        @Schema(example = "deal-failed:01a2") String refundKey,
        UUID orderId,
        UUID paymentId,
        @Schema(example = "3990") long amountMinor,
        @Schema(example = "CNY") String currency,
        @Schema(example = "DEAL_FAILED") String reason,

        @Schema(example = "STUCK", description = "STUCK is for a person; REQUESTED is tried again by itself")
        String status,

        @Schema(example = "3") int attempts,
        @Schema(example = "409 refund-needs-split-return") String lastError,
        Instant requestedAt) {

    static WaitingRefundAnswer of(Refunds.Waiting refund) {
        return new WaitingRefundAnswer(
                refund.key(),
                refund.orderId(),
                refund.paymentId(),
                refund.amountMinor(),
                refund.currency(),
                refund.reason(),
                refund.status(),
                refund.attempts(),
                refund.lastError(),
                refund.requestedAt());
    }
}
