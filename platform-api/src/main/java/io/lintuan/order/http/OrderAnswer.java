package io.lintuan.order.http;

import io.lintuan.green.GreenPointsOfOrders;
import io.lintuan.order.OrderView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as its buyer sees it; amounts in minor units. */
@Serdeable
public record OrderAnswer(
        UUID orderId,
        UUID dealId,
        @Schema(example = "PAID_WAITING_GROUP") String status,
        @Schema(example = "7980") long amountMinor,
        @Schema(example = "CNY") String currency,
        Instant heldUntil,
        Instant placedAt,
        @Nullable Instant paidAt,
        List<LineAnswer> lines,
        @Nullable @Schema(example = "428913") String pickupCode,
        @Nullable GreenPointsAnswer greenPoints,
        @Nullable RefundAnswer refund,
        List<RefundAnswer> refunds,
        UUID pickupPointId,

        @Nullable @Schema(description = "In a deal of teams.")
        UUID teamId,

        @Nullable @Schema(example = "张阿姨", description = "Whom it is for, if not the buyer.")
        String recipient) {

    /** One line as it was charged, and what of it is kept after refunds of a part. */
    @Serdeable
    public record LineAnswer(
            UUID offeringId,
            @Schema(example = "阳光玫瑰葡萄") String title,
            @Schema(example = "2") int quantity,
            @Schema(example = "7980") long amountMinor,

            @Schema(example = "0", description = "Pieces of it that go back unless they fill a case.")
            int tolerance,

            @Schema(example = "2", description = "Pieces that the buyer gets.")
            int keptPieces,

            @Schema(example = "7380", description = "What they cost in the end.")
            long keptMinor,

            @Nullable @Schema(example = "2460") Integer grams) {}

    /** An estimate with its source. */
    @Serdeable
    public record GreenPointsAnswer(
            @Schema(example = "181") long grams,
            @Schema(example = "18") long points,

            @Schema(example = "van drop 181 g CO2 (Edwards and McKinnon)")
            String source) {
        static GreenPointsAnswer of(GreenPointsOfOrders.Shown shown) {
            return new GreenPointsAnswer(shown.grams(), shown.points(), shown.source());
        }
    }

    /** Money that goes back. */
    @Serdeable
    public record RefundAnswer(
            @Schema(example = "SETTLED") String status,
            @Schema(example = "7980") long amountMinor,
            Instant requestedAt,
            @Nullable Instant settledAt,
            @Schema(example = "DEAL_FAILED") String reason) {}

    public static OrderAnswer of(OrderView order, @Nullable GreenPointsAnswer greenPoints) {
        return new OrderAnswer(
                order.orderId(),
                order.dealId(),
                order.status(),
                order.amountMinor(),
                order.currency(),
                order.heldUntil(),
                order.placedAt(),
                order.paidAt().orElse(null),
                order.lines().stream().map(OrderAnswer::line).toList(),
                order.pickupCode().orElse(null),
                greenPoints,
                order.refund().map(OrderAnswer::refund).orElse(null),
                order.refunds().stream().map(OrderAnswer::refund).toList(),
                order.pickupPointId(),
                order.teamId().orElse(null),
                order.recipient().orElse(null));
    }

    private static LineAnswer line(OrderView.Line line) {
        return new LineAnswer(
                line.offeringId(),
                line.title(),
                line.quantity(),
                line.amountMinor(),
                line.tolerance(),
                line.keptPieces(),
                line.keptMinor(),
                line.grams().orElse(null));
    }

    private static RefundAnswer refund(OrderView.Refund refund) {
        return new RefundAnswer(
                refund.status(),
                refund.amountMinor(),
                refund.requestedAt(),
                refund.settledAt().orElse(null),
                refund.reason());
    }
}
