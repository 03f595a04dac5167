package io.lintuan.stream.facts;

import io.lintuan.contracts.event.CommissionAccrued;
import io.lintuan.contracts.event.CommissionHeld;
import io.lintuan.contracts.event.CommissionReversed;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The rows of {@code order_facts} that an event makes: one per order line, one for an event without lines. Pure. */
final class OrderFacts {
    private static final Instant NEVER = Instant.EPOCH;

    private OrderFacts() {}

    /** The rows; none for an event of the deal itself. */
    static List<OrderFact> of(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED -> ofPlaced(event, event.orderPlaced());
            case ORDER_PAID -> ofPaid(event, event.orderPaid());
            case ORDER_CANCELLED -> List.of(ofCancelled(event, event.orderCancelled()));
            case ORDER_REFUNDED -> ofRefunded(event, event.orderRefunded());
            case ORDER_PICKED_UP -> List.of(ofPickedUp(event, event.orderPickedUp()));
            case COMMISSION_ACCRUED -> List.of(ofAccrued(event, event.commissionAccrued()));
            case COMMISSION_REVERSED -> List.of(ofReversed(event, event.commissionReversed()));
            case COMMISSION_HELD -> List.of(ofHeld(event, event.commissionHeld()));
            default -> List.of();
        };
    }

    private static List<OrderFact> ofPlaced(DealEnvelope event, OrderPlaced placed) {
        return lines(placed.lines().stream().map(FactLine::of), placed.amountMinor())
                .map(line -> new OrderFact(
                        event,
                        placed.orderId(),
                        placed.buyer(),
                        line,
                        text(placed.currency()),
                        event.occurredAt(),
                        NEVER,
                        "",
                        true))
                .toList();
    }

    private static List<OrderFact> ofPaid(DealEnvelope event, OrderPaid paid) {
        return lines(paid.lines().stream().map(FactLine::of), paid.amountMinor())
                .map(line -> new OrderFact(
                        event,
                        paid.orderId(),
                        paid.buyer(),
                        line,
                        text(paid.currency()),
                        time(paid.placedAt()),
                        event.occurredAt(),
                        "",
                        true))
                .toList();
    }

    private static OrderFact ofCancelled(DealEnvelope event, OrderCancelled cancelled) {
        FactLine whole = FactLine.ofWholeOrder(0, 0);
        Instant placedAt = time(cancelled.placedAt());
        String reason = text(cancelled.reason());
        return new OrderFact(
                event, cancelled.orderId(), cancelled.buyer(), whole, "", placedAt, NEVER, reason, cancelled.paid());
    }

    private static List<OrderFact> ofRefunded(DealEnvelope event, OrderRefunded refunded) {
        Stream<FactLine> lines = refunded.lines() == null
                ? Stream.empty()
                : refunded.lines().stream().map(FactLine::of);
        return lines(lines, refunded.amountMinor())
                .map(line -> new OrderFact(
                        event,
                        refunded.orderId(),
                        refunded.buyer(),
                        line,
                        text(refunded.currency()),
                        time(refunded.placedAt()),
                        time(refunded.paidAt()),
                        text(refunded.reason()),
                        refunded.counted()))
                .toList();
    }

    private static OrderFact ofPickedUp(DealEnvelope event, OrderPickedUp pickedUp) {
        FactLine whole = FactLine.ofWholeOrder(pickedUp.quantity(), 0);
        Instant paidAt = time(pickedUp.paidAt());
        return new OrderFact(event, pickedUp.orderId(), pickedUp.buyer(), whole, "", NEVER, paidAt, "", true);
    }

    private static OrderFact ofAccrued(DealEnvelope event, CommissionAccrued accrued) {
        return ofCommission(event, accrued.orderId(), accrued.amountMinor(), accrued.currency());
    }

    private static OrderFact ofReversed(DealEnvelope event, CommissionReversed reversed) {
        return ofCommission(event, reversed.orderId(), reversed.amountMinor(), reversed.currency());
    }

    private static OrderFact ofHeld(DealEnvelope event, CommissionHeld held) {
        return ofCommission(event, held.orderId(), held.amountMinor(), held.currency());
    }

    private static OrderFact ofCommission(DealEnvelope event, String orderId, long amountMinor, String currency) {
        FactLine whole = FactLine.ofWholeOrder(0, amountMinor);
        return new OrderFact(event, text(orderId), "", whole, text(currency), NEVER, NEVER, "", true);
    }

    /** The lines; without any, the whole amount on a row of its own, so that sums over rows are always right. */
    private static Stream<FactLine> lines(Stream<FactLine> lines, long amountMinor) {
        List<FactLine> known = lines.toList();
        return known.isEmpty() ? Stream.of(FactLine.ofWholeOrder(0, amountMinor)) : known.stream();
    }

    private static Instant time(Instant value) {
        return value == null ? NEVER : value;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
