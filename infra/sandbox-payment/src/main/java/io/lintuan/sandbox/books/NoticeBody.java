package io.lintuan.sandbox.books;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The bodies of the two webhooks. */
final class NoticeBody {
    private NoticeBody() {}

    @JsonPropertyOrder({"type", "paymentId", "orderId", "amountMinor", "currency", "paidAt"})
    private record PaymentSucceeded(
            String type, UUID paymentId, UUID orderId, long amountMinor, String currency, Instant paidAt) {}

    @JsonPropertyOrder({"type", "refundKey", "paymentId", "amountMinor", "currency", "settledAt"})
    private record RefundSettled(
            String type, String refundKey, UUID paymentId, long amountMinor, String currency, Instant settledAt) {}

    static Notice paymentSucceeded(Payment payment, Instant paidAt) {
        return notice(
                "payment:" + payment.paymentId(),
                payment.group(),
                new PaymentSucceeded(
                        "payment.succeeded",
                        payment.paymentId(),
                        payment.orderId(),
                        payment.amountMinor(),
                        payment.currency(),
                        paidAt));
    }

    static Notice refundSettled(String group, Refund refund, Instant settledAt) {
        return notice(
                "settled:" + refund.refundKey(),
                group,
                new RefundSettled(
                        "refund.settled",
                        refund.refundKey(),
                        refund.paymentId(),
                        refund.amountMinor(),
                        refund.currency(),
                        settledAt));
    }

    private static Notice notice(String id, String group, Object body) {
        return new Notice(id, group, new String(Json.bytes(body), StandardCharsets.UTF_8));
    }
}
