package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import java.time.Instant;
import java.util.ArrayList;
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

    static OrderRefunded refunded(Order order, Refund refund, Instant paidAt, String currency, List<RefundLine> lines) {
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
                lines);
    }

    /** As they were charged: a payment that was never the order's own goes back whole. */
    static List<RefundLine> allLines(Order order) {
        return order.placement().lines().stream()
                .map(line -> back(order, line, line.quantity(), line.amountMinor()))
                .toList();
    }

    /** What is still kept of each line. */
    static List<RefundLine> leftLines(Order order) {
        return order.placement().lines().stream()
                .filter(line -> line.kept().pieces() > 0 || line.keptMinor() > 0)
                .map(line -> back(order, line, line.kept().pieces(), line.keptMinor()))
                .toList();
    }

    /** Where {@code less} keeps less; no pieces when only the price fell. */
    static List<RefundLine> lessLines(Order order, Order less) {
        List<RefundLine> lines = new ArrayList<>();
        for (Line was : order.placement().lines()) {
            Line is = less.placement().lines().get(was.ordinal());
            if (!is.equals(was)) {
                int pieces = was.kept().pieces() - is.kept().pieces();
                lines.add(back(order, was, pieces, was.keptMinor() - is.keptMinor()));
            }
        }
        return lines;
    }

    private static RefundLine back(Order order, Line line, int pieces, long amountMinor) {
        return new RefundLine(lineId(order, line), line.offeringId().toString(), line.productId(), pieces, amountMinor);
    }

    private static String lineId(Order order, Line line) {
        return order.orderId() + "/" + line.ordinal();
    }
}
