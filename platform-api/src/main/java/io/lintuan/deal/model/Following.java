package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.RefundReason;
import java.util.List;
import java.util.stream.Stream;

/**
 * Orders follow what became of their deal. A large deal has more orders than one commit should carry, so they follow some
 * at a time; each is decided alone.
 */
final class Following {
    static final int ORDERS_MOST = 2_000;

    private Following() {}

    static boolean isUnfinished(DealState state) {
        return state.decidedAt().isPresent() && behind(state).findAny().isPresent();
    }

    /** What is caused by the decision happened when it was decided, however long it takes to write down. */
    static void some(Turn turn) {
        DealState state = turn.state();
        turn.at(state.decidedAt().orElse(turn.at()));
        List<Order> next = behind(state)
                .sorted(Filling.IN_ORDER_OF_TIME)
                .limit(turn.ordersMost())
                .toList();
        next.forEach(order -> one(turn, order));
    }

    static Order one(Turn turn, Order order) {
        if (!isBehind(turn.state().status(), order.status())) {
            return order;
        }
        return switch (turn.state().status()) {
            case FORMED -> confirmed(turn, order);
            case FAILED -> giveBack(turn, order);
            case CANCELLED -> callOff(turn, order);
            case READY_FOR_PICKUP -> ready(turn, confirmed(turn, order));
            default ->
                throw new IllegalStateException(
                        "nothing follows from " + turn.state().status());
        };
    }

    private static Order callOff(Turn turn, Order order) {
        if (order.status() == OrderStatus.PENDING_PAYMENT) {
            return Cancelling.release(turn, order, CancelReason.DEAL_CANCELLED);
        }
        turn.say(DealEventType.ORDER_CANCELLED, Payloads.cancelled(order, CancelReason.DEAL_CANCELLED));
        return Refunding.own(
                turn,
                order.leaving(CancelReason.DEAL_CANCELLED),
                Refund.calledOffKey(order),
                RefundReason.DEAL_CANCELLED);
    }

    static Order giveBack(Turn turn, Order order) {
        turn.say(DealEventType.ORDER_CANCELLED, Payloads.cancelled(order, CancelReason.DEAL_FAILED));
        return Refunding.own(
                turn, order.leaving(CancelReason.DEAL_FAILED), Refund.failedKey(order), RefundReason.DEAL_FAILED);
    }

    private static Order confirmed(Turn turn, Order order) {
        if (order.status() == OrderStatus.CONFIRMED) {
            return order;
        }
        Order closed = AtCutOff.close(turn, order);
        return closed.status() == OrderStatus.PAID_WAITING_GROUP
                ? turn.change(closed.become(OrderStatus.CONFIRMED))
                : closed;
    }

    private static Order ready(Turn turn, Order order) {
        return order.status() == OrderStatus.CONFIRMED ? turn.change(order.become(OrderStatus.READY)) : order;
    }

    private static Stream<Order> behind(DealState state) {
        return state.orders().values().stream().filter(order -> isBehind(state.status(), order.status()));
    }

    private static boolean isBehind(DealStatus deal, OrderStatus order) {
        return switch (deal) {
            case FORMED, FAILED -> order == OrderStatus.PAID_WAITING_GROUP;
            case READY_FOR_PICKUP -> order == OrderStatus.PAID_WAITING_GROUP || order == OrderStatus.CONFIRMED;
            case CANCELLED ->
                order == OrderStatus.PENDING_PAYMENT
                        || order == OrderStatus.PAID_WAITING_GROUP
                        || order == OrderStatus.CONFIRMED;
            default -> false;
        };
    }
}
