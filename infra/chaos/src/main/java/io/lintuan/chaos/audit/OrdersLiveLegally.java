package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Told;
import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** I9: an order's events tell a life that is allowed, and it ends in the state that PostgreSQL has. */
final class OrdersLiveLegally implements Rule {
    /** What each order has been through, from its events alone. */
    private enum Life {
        UNHEARD_OF,
        PLACED,
        PAID,
        LEFT_UNPAID,
        /** Unpaid in its time; a late payment may bring it back. */
        EXPIRED,
        LEFT_PAID,
        GIVEN_BACK,
        COLLECTED
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Life> lives = new HashMap<>();
        for (Told told : evidence.told()) {
            String orderId = orderOf(told.event());
            if (orderId != null) {
                Life before = lives.getOrDefault(orderId, Life.UNHEARD_OF);
                Life after = next(before, told.event());
                if (after == null) {
                    findings.add(new Finding(
                            "I9",
                            "order %s at %s".formatted(orderId, told.event().type()),
                            "order %s was %s and then %s"
                                    .formatted(orderId, before, told.event().type())));
                } else {
                    lives.put(orderId, after);
                }
            }
        }
        for (Books.Order order : evidence.books().orders()) {
            Life life = lives.getOrDefault(order.id(), Life.UNHEARD_OF);
            if (!life.equals(of(order)) && !(life == Life.EXPIRED && of(order) == Life.LEFT_UNPAID)) {
                findings.add(new Finding(
                        "I9",
                        "the state of order " + order.id(),
                        "order %s is %s, and by its events %s".formatted(order.id(), order.status(), life)));
            }
        }
        return findings.stream();
    }

    private static String orderOf(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED -> event.orderPlaced().orderId();
            case ORDER_PAID -> event.orderPaid().orderId();
            case ORDER_CANCELLED -> event.orderCancelled().orderId();
            case ORDER_REFUNDED ->
                event.orderRefunded().counted() ? event.orderRefunded().orderId() : null;
            case ORDER_PICKED_UP -> event.orderPickedUp().orderId();
            default -> null;
        };
    }

    /** Null when the event cannot follow. */
    private static Life next(Life life, DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED -> life == Life.UNHEARD_OF ? Life.PLACED : null;
            case ORDER_PAID -> life == Life.PLACED || life == Life.EXPIRED ? Life.PAID : null;
            case ORDER_CANCELLED ->
                switch (life) {
                    case PLACED ->
                        event.orderCancelled().reason() == CancelReason.SEAT_EXPIRED ? Life.EXPIRED : Life.LEFT_UNPAID;
                    case PAID -> Life.LEFT_PAID;
                    default -> null;
                };
            case ORDER_REFUNDED ->
                switch (life) {
                    case LEFT_PAID -> Life.GIVEN_BACK;
                    // A part: the order goes on.
                    case PAID -> Life.PAID;
                    default -> null;
                };
            case ORDER_PICKED_UP -> life == Life.PAID ? Life.COLLECTED : null;
            default -> null;
        };
    }

    private static Life of(Books.Order order) {
        return switch (order.status()) {
            case "PENDING_PAYMENT" -> Life.PLACED;
            case "CANCELLED" -> Life.LEFT_UNPAID;
            case "REFUNDING", "REFUNDED" -> Life.GIVEN_BACK;
            case "PICKED_UP", "COMPLETED" -> Life.COLLECTED;
            default -> Life.PAID;
        };
    }
}
