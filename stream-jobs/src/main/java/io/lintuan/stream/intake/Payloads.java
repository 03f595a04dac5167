package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The payload that an event's type names, and the fields in it that the totals stand on. */
final class Payloads {
    private Payloads() {}

    /** The payload; null when it is not there. */
    static Object of(DealEnvelope event) {
        return switch (event.type()) {
            case DEAL_OPENED -> event.dealOpened();
            case DEAL_ASSURED -> event.dealAssured();
            case DEAL_FORMED -> event.dealFormed();
            case DEAL_FAILED -> event.dealFailed();
            case DEAL_READY_FOR_PICKUP -> event.dealReadyForPickup();
            case ORDER_PLACED -> event.orderPlaced();
            case ORDER_PAID -> event.orderPaid();
            case ORDER_CANCELLED -> event.orderCancelled();
            case ORDER_REFUNDED -> event.orderRefunded();
            case ORDER_PICKED_UP -> event.orderPickedUp();
            case COMMISSION_ACCRUED -> event.commissionAccrued();
            case COMMISSION_REVERSED -> event.commissionReversed();
            case COMMISSION_HELD -> event.commissionHeld();
            case DEAL_EXTENDED -> event.dealExtended();
            case DEAL_CANCELLED -> event.dealCancelled();
            case TEAM_STARTED -> event.teamStarted();
            case TEAM_FORMED -> event.teamFormed();
            case TEAM_EXPIRED -> event.teamExpired();
            case HEARTBEAT -> null;
        };
    }

    /** Whether a payload is set that the type does not name: whoever folds it would believe it. */
    static boolean carriesAnother(DealEnvelope event) {
        Object own = of(event);
        return Stream.of(
                        event.dealOpened(),
                        event.dealAssured(),
                        event.dealFormed(),
                        event.dealFailed(),
                        event.dealReadyForPickup(),
                        event.orderPlaced(),
                        event.orderPaid(),
                        event.orderCancelled(),
                        event.orderRefunded(),
                        event.orderPickedUp(),
                        event.commissionAccrued(),
                        event.commissionReversed(),
                        event.commissionHeld(),
                        event.dealExtended(),
                        event.dealCancelled(),
                        event.teamStarted(),
                        event.teamFormed(),
                        event.teamExpired())
                .anyMatch(payload -> payload != null && payload != own);
    }

    /** The name of the first missing field of an order's payload. */
    static Optional<String> missingField(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED -> ofPlaced(event.orderPlaced());
            case ORDER_PAID -> ofPaid(event.orderPaid());
            case ORDER_CANCELLED -> ofCancelled(event.orderCancelled());
            case ORDER_REFUNDED -> ofRefunded(event.orderRefunded());
            case ORDER_PICKED_UP -> ofPickedUp(event.orderPickedUp());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofPlaced(OrderPlaced placed) {
        return order("orderPlaced", placed.orderId(), placed.buyer())
                .or(() -> lines("orderPlaced.lines", placed.lines()));
    }

    private static Optional<String> ofPaid(OrderPaid paid) {
        return order("orderPaid", paid.orderId(), paid.buyer()).or(() -> lines("orderPaid.lines", paid.lines()));
    }

    private static Optional<String> ofCancelled(OrderCancelled cancelled) {
        return order("orderCancelled", cancelled.orderId(), cancelled.buyer());
    }

    private static Optional<String> ofRefunded(OrderRefunded refunded) {
        return order("orderRefunded", refunded.orderId(), refunded.buyer())
                // A refund of money that was never counted as paid needs no minute to be taken out of.
                .or(() -> refunded.counted() && refunded.paidAt() == null
                        ? Optional.of("orderRefunded.paidAt")
                        : Optional.empty())
                .or(() -> refundLines(refunded.lines()));
    }

    private static Optional<String> ofPickedUp(OrderPickedUp pickedUp) {
        return order("orderPickedUp", pickedUp.orderId(), pickedUp.buyer());
    }

    private static Optional<String> lines(String name, List<OrderLine> lines) {
        if (lines == null) {
            return Optional.of(name);
        }
        return lines.stream()
                .map(line -> line == null
                        ? Optional.of(name)
                        : line(name, line.lineId(), line.offeringId(), line.productId()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A refund may come without lines; then its amount counts for the whole order. */
    private static Optional<String> refundLines(List<RefundLine> lines) {
        return lines == null
                ? Optional.empty()
                : lines.stream()
                        .map(line -> line == null
                                ? Optional.of("orderRefunded.lines")
                                : line("orderRefunded.lines", line.lineId(), line.offeringId(), line.productId()))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<String> line(String name, String lineId, String offeringId, String productId) {
        return EventChecks.absent(name + ".lineId", lineId)
                .or(() -> EventChecks.absent(name + ".offeringId", offeringId))
                .or(() -> EventChecks.absent(name + ".productId", productId));
    }

    private static Optional<String> order(String payload, String orderId, String buyer) {
        return EventChecks.absent(payload + ".orderId", orderId)
                .or(() -> EventChecks.absent(payload + ".buyer", buyer));
    }
}
