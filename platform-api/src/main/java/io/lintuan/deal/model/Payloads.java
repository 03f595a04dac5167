package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import java.time.Instant;
import java.util.List;

/** Parts of event payloads that several rules say. */
final class Payloads {
    private Payloads() {}

    static List<OrderLine> lines(Order order) {
        return order.placement().lines().stream()
                .map(line -> new OrderLine(
                        lineId(order, line),
                        line.offeringId().toString(),
                        line.productId(),
                        line.quantity(),
                        line.unitPriceMinor(),
                        line.amountMinor()))
                .toList();
    }

    static OrderCancelled cancelled(Order order, CancelReason reason) {
        Placement placed = order.placement();
        return new OrderCancelled(
                order.orderId().toString(),
                placed.buyer(),
                reason,
                order.payment().isPresent(),
                placed.placedAt());
    }

    static OrderRefunded refunded(Order order, Refund refund, Instant paidAt, String currency) {
        return new OrderRefunded(
                order.orderId().toString(),
                order.placement().buyer(),
                refund.key(),
                refund.paymentId().toString(),
                refund.reason(),
                refund.amountMinor(),
                currency,
                order.placement().placedAt(),
                paidAt,
                refund.counted(),
                refundLines(order));
    }

    private static List<RefundLine> refundLines(Order order) {
        return order.placement().lines().stream()
                .map(line -> new RefundLine(
                        lineId(order, line),
                        line.offeringId().toString(),
                        line.productId(),
                        line.quantity(),
                        line.amountMinor()))
                .toList();
    }

    private static String lineId(Order order, Line line) {
        return order.orderId() + "/" + line.ordinal();
    }
}
