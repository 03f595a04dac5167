package io.lintuan.stream;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealCancelled;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealFailed;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.DealOpened;
import io.lintuan.contracts.event.GoingBack;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import io.lintuan.contracts.event.RefundReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Events of one deal, numbered as the desk numbers them. */
public final class EventFixture {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final String dealId;
    private final String communityId;
    private final String leaderId;
    private Duration clockAhead = Duration.ZERO;
    private long sequence;

    private EventFixture(String dealId, String communityId, String leaderId) {
        this.dealId = dealId;
        this.communityId = communityId;
        this.leaderId = leaderId;
    }

    public static EventFixture deal(String dealId) {
        return new EventFixture(dealId, "c-1", "l-1");
    }

    public static EventFixture deal(String dealId, String communityId, String leaderId) {
        return new EventFixture(dealId, communityId, leaderId);
    }

    /** The desk that records this deal has a clock that is ahead by this much, or behind. */
    public EventFixture withClockAhead(Duration ahead) {
        clockAhead = ahead;
        return this;
    }

    public static DealEnvelope heartbeat(Instant horizon) {
        return new Payload().in("heartbeat", DealEventType.HEARTBEAT, horizon, horizon, "", 0, "", "");
    }

    public static OrderLine line(String product, int quantity, long unitPriceMinor) {
        return new OrderLine(
                "line-" + product, "o-" + product, product, quantity, unitPriceMinor, quantity * unitPriceMinor);
    }

    public DealEnvelope opened(Instant at) {
        Payload payload = new Payload();
        payload.opened = new DealOpened("Grapes", "p-1", 2, at.plusSeconds(3600), 1000, "CNY", List.of());
        return envelope(payload, DealEventType.DEAL_OPENED, at, at);
    }

    public DealEnvelope placed(String orderId, String buyer, Instant at, OrderLine... lines) {
        return placed(orderId, buyer, at, at, lines);
    }

    public DealEnvelope placed(String orderId, String buyer, Instant at, Instant recordedAt, OrderLine... lines) {
        Payload payload = new Payload();
        payload.placed = new OrderPlaced(orderId, buyer, amount(lines), "CNY", at.plusSeconds(900), List.of(lines));
        return envelope(payload, DealEventType.ORDER_PLACED, at, recordedAt);
    }

    public DealEnvelope paid(String orderId, String buyer, Instant placedAt, Instant at, OrderLine... lines) {
        Payload payload = new Payload();
        payload.paid = new OrderPaid(orderId, buyer, "pay-" + orderId, amount(lines), "CNY", placedAt, List.of(lines));
        return envelope(payload, DealEventType.ORDER_PAID, at, at);
    }

    public DealEnvelope refunded(String orderId, String buyer, Instant paidAt, Instant at, OrderLine... lines) {
        return refunded(orderId, buyer, paidAt, at, true, lines);
    }

    public DealEnvelope refunded(
            String orderId, String buyer, Instant paidAt, Instant at, boolean counted, OrderLine... lines) {
        RefundReason reason = counted ? RefundReason.DEAL_FAILED : RefundReason.PAID_TOO_LATE;
        return refunded(orderId, buyer, paidAt, at, reason, lines);
    }

    public DealEnvelope refunded(
            String orderId, String buyer, Instant paidAt, Instant at, RefundReason reason, OrderLine... lines) {
        boolean counted = reason != RefundReason.PAID_TOO_LATE;
        Payload payload = new Payload();
        payload.refunded = new OrderRefunded(
                orderId,
                buyer,
                "refund-" + orderId,
                "pay-" + orderId,
                reason,
                amount(lines),
                "CNY",
                paidAt.minusSeconds(60),
                paidAt,
                counted,
                java.util.Arrays.stream(lines)
                        .map(line -> new RefundLine(
                                line.lineId(),
                                line.offeringId(),
                                line.productId(),
                                line.quantity(),
                                line.amountMinor()))
                        .toList());
        return envelope(payload, DealEventType.ORDER_REFUNDED, at, at);
    }

    /** Its seat's time was up. */
    public DealEnvelope expired(String orderId, String buyer, Instant at) {
        Payload payload = new Payload();
        payload.cancelled = new OrderCancelled(orderId, buyer, CancelReason.SEAT_EXPIRED, false, at.minusSeconds(900));
        return envelope(payload, DealEventType.ORDER_CANCELLED, at, at);
    }

    public DealEnvelope pickedUp(String orderId, String buyer, Instant at) {
        Payload payload = new Payload();
        payload.pickedUp = new OrderPickedUp(orderId, buyer, "p-1", 1, at.minusSeconds(3600));
        return envelope(payload, DealEventType.ORDER_PICKED_UP, at, at);
    }

    public DealEnvelope formed(Instant at) {
        return formed(at, 0);
    }

    /** Formed, and so much goes back because of it. */
    public DealEnvelope formed(Instant at, long goingBackMinor) {
        Payload payload = new Payload();
        payload.formed = new DealFormed(2, 2, goingBackMinor == 0 ? null : new GoingBack(goingBackMinor));
        return envelope(payload, DealEventType.DEAL_FORMED, at, at);
    }

    public DealEnvelope failed(Instant at) {
        Payload payload = new Payload();
        payload.failed = new DealFailed(1, 1);
        return envelope(payload, DealEventType.DEAL_FAILED, at, at);
    }

    /** The leader called the deal off. */
    public DealEnvelope calledOff(Instant at) {
        Payload payload = new Payload();
        payload.calledOff = new DealCancelled(1, 1);
        return envelope(payload, DealEventType.DEAL_CANCELLED, at, at);
    }

    private DealEnvelope envelope(Payload payload, DealEventType type, Instant at, Instant recordedAt) {
        sequence++;
        String eventId = dealId + "-" + sequence;
        return payload.in(eventId, type, at, recordedAt.plus(clockAhead), dealId, sequence, communityId, leaderId);
    }

    private static long amount(OrderLine... lines) {
        long amount = 0;
        for (OrderLine line : lines) {
            amount += line.amountMinor();
        }
        return amount;
    }

    /** The one payload that is set. */
    private static final class Payload {
        private DealOpened opened;
        private DealFormed formed;
        private DealFailed failed;
        private DealCancelled calledOff;
        private OrderPlaced placed;
        private OrderPaid paid;
        private OrderCancelled cancelled;
        private OrderRefunded refunded;
        private OrderPickedUp pickedUp;

        private DealEnvelope in(
                String eventId,
                DealEventType type,
                Instant at,
                Instant recordedAt,
                String key,
                long sequence,
                String communityId,
                String leaderId) {
            return new DealEnvelope(
                    eventId,
                    type,
                    1,
                    at,
                    recordedAt,
                    key,
                    sequence,
                    0,
                    sequence,
                    communityId,
                    leaderId,
                    opened,
                    null,
                    formed,
                    failed,
                    null,
                    placed,
                    paid,
                    cancelled,
                    refunded,
                    pickedUp,
                    null,
                    null,
                    null,
                    null,
                    calledOff,
                    null,
                    null,
                    null);
        }
    }
}
