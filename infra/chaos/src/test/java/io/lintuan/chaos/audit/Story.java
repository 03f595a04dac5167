package io.lintuan.chaos.audit;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import io.lintuan.contracts.event.RefundReason;
import java.time.Instant;
import java.util.List;

/** Events of one deal, numbered as they are told. */
final class Story {
    private static final Instant PLACED = Instant.parse("2026-10-01T10:00:00Z");
    private static final Instant PAID = Instant.parse("2026-10-01T10:05:00Z");
    private static final Instant LATER = Instant.parse("2026-10-01T11:00:00Z");

    private final String dealId;
    private long sequence;

    Story(String dealId) {
        this.dealId = dealId;
    }

    DealEnvelope placed(String orderId, int quantity, long amountMinor) {
        return event(
                DealEventType.ORDER_PLACED,
                PLACED,
                new OrderPlaced(
                        orderId, "buyer", amountMinor, "CNY", LATER, List.of(line(orderId, quantity, amountMinor))));
    }

    DealEnvelope paid(String orderId, int quantity, long amountMinor) {
        return event(
                DealEventType.ORDER_PAID,
                PAID,
                new OrderPaid(
                        orderId,
                        "buyer",
                        "payment",
                        amountMinor,
                        "CNY",
                        PLACED,
                        List.of(line(orderId, quantity, amountMinor))));
    }

    DealEnvelope cancelled(String orderId) {
        return event(
                DealEventType.ORDER_CANCELLED,
                LATER,
                new OrderCancelled(orderId, "buyer", CancelReason.BUYER, true, PLACED));
    }

    DealEnvelope expired(String orderId) {
        return event(
                DealEventType.ORDER_CANCELLED,
                LATER,
                new OrderCancelled(orderId, "buyer", CancelReason.SEAT_EXPIRED, false, PLACED));
    }

    DealEnvelope refunded(String orderId, int quantity, long amountMinor) {
        RefundLine line = new RefundLine(orderId + "-1", "offering", "product", quantity, amountMinor);
        return event(
                DealEventType.ORDER_REFUNDED,
                LATER,
                new OrderRefunded(
                        orderId,
                        "buyer",
                        "refund",
                        "payment",
                        RefundReason.BUYER_CANCELLED,
                        amountMinor,
                        "CNY",
                        PLACED,
                        PAID,
                        true,
                        List.of(line)));
    }

    DealEnvelope pickedUp(String orderId) {
        return event(DealEventType.ORDER_PICKED_UP, LATER, new OrderPickedUp(orderId, "buyer", "point", 2, PAID));
    }

    private static OrderLine line(String orderId, int quantity, long amountMinor) {
        return new OrderLine(orderId + "-1", "offering", "product", quantity, amountMinor / quantity, amountMinor);
    }

    private DealEnvelope event(DealEventType type, Instant at, Object payload) {
        sequence++;
        return new DealEnvelope(
                "event-" + sequence,
                type,
                1,
                at,
                at,
                dealId,
                sequence,
                0,
                sequence,
                "community",
                "leader",
                null,
                null,
                null,
                null,
                null,
                payload instanceof OrderPlaced placed ? placed : null,
                payload instanceof OrderPaid paid ? paid : null,
                payload instanceof OrderCancelled cancelled ? cancelled : null,
                payload instanceof OrderRefunded refunded ? refunded : null,
                payload instanceof OrderPickedUp pickedUp ? pickedUp : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
