package io.lintuan.sandbox.books;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The bodies of the webhooks. */
final class NoticeBody {
    private NoticeBody() {}

    @JsonPropertyOrder({"type", "paymentId", "orderId", "amountMinor", "currency", "paidAt"})
    private record PaymentSucceeded(
            String type, UUID paymentId, UUID orderId, long amountMinor, String currency, Instant paidAt) {}

    @JsonPropertyOrder({"type", "refundKey", "paymentId", "amountMinor", "currency", "settledAt"})
    private record RefundSettled(
            String type, String refundKey, UUID paymentId, long amountMinor, String currency, Instant settledAt) {}

    @JsonPropertyOrder({"type", "splitKey", "paymentId", "amountMinor", "currency", "settledAt"})
    private record SplitSettled(
            String type, String splitKey, UUID paymentId, long amountMinor, String currency, Instant settledAt) {}

    @JsonPropertyOrder({"type", "returnKey", "splitKey", "paymentId", "receiver", "amountMinor", "settledAt"})
    private record SplitReturned(
            String type,
            String returnKey,
            String splitKey,
            UUID paymentId,
            String receiver,
            long amountMinor,
            Instant settledAt) {}

    @JsonPropertyOrder({"type", "paymentId", "amountMinor", "currency", "finishedAt"})
    private record PaymentFinished(
            String type, UUID paymentId, long amountMinor, String currency, Instant finishedAt) {}

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

    static Notice splitSettled(String group, Split split, Instant settledAt) {
        return notice(
                "split:" + split.splitKey(),
                group,
                new SplitSettled(
                        "split.settled",
                        split.splitKey(),
                        split.paymentId(),
                        split.amountMinor(),
                        split.currency(),
                        settledAt));
    }

    static Notice splitReturned(String group, SplitReturn back, Instant settledAt) {
        return notice(
                "returned:" + back.returnKey(),
                group,
                new SplitReturned(
                        "split.returned",
                        back.returnKey(),
                        back.splitKey(),
                        back.paymentId(),
                        back.receiver(),
                        back.amountMinor(),
                        settledAt));
    }

    /** {@code remainderMinor} is what became the merchant's own. */
    static Notice paymentFinished(Payment payment, long remainderMinor, Instant finishedAt) {
        return notice(
                "finished:" + payment.paymentId(),
                payment.group(),
                new PaymentFinished(
                        "payment.finished", payment.paymentId(), remainderMinor, payment.currency(), finishedAt));
    }

    private static Notice notice(String id, String group, Object body) {
        return new Notice(id, group, new String(Json.bytes(body), StandardCharsets.UTF_8));
    }
}
