package io.lintuan.simulation.model;

import io.lintuan.deal.model.OrderStatus;
import java.util.Comparator;
import java.util.List;

/** Orders follow what became of their deal, so many at a time, in order of time; who is asked for by name comes at once. */
final class FollowRules {
    static final Comparator<OrderModel> IN_ORDER_OF_TIME =
            Comparator.comparing((OrderModel order) -> order.placedAt).thenComparing(order -> order.orderId);

    private final DealModel deal;

    FollowRules(DealModel deal) {
        this.deal = deal;
    }

    boolean isUnfinished() {
        return !behind().isEmpty();
    }

    void some() {
        behind().stream().sorted(IN_ORDER_OF_TIME).limit(deal.ordersMost).forEach(this::one);
    }

    void one(OrderModel order) {
        if (!isBehind(order)) {
            return;
        }
        switch (deal.status) {
            case FORMED -> deal.closing.form(order);
            case READY_FOR_PICKUP -> {
                if (order.status == OrderStatus.PAID_WAITING_GROUP) {
                    deal.closing.form(order);
                }
                if (order.status == OrderStatus.CONFIRMED) {
                    order.status = OrderStatus.READY;
                }
            }
            default -> leave(order);
        }
        deal.touch(order);
    }

    private void leave(OrderModel order) {
        if (order.isHeld()) {
            deal.release(order);
        } else {
            order.refundAll();
            new TeamRules(deal).left(order);
        }
    }

    private List<OrderModel> behind() {
        return deal.orders.values().stream().filter(this::isBehind).toList();
    }

    private boolean isBehind(OrderModel order) {
        boolean waits = order.status == OrderStatus.PAID_WAITING_GROUP;
        return switch (deal.status) {
            case FORMED, FAILED -> waits;
            case READY_FOR_PICKUP -> waits || order.status == OrderStatus.CONFIRMED;
            case CANCELLED -> waits || order.status == OrderStatus.CONFIRMED || order.isHeld();
            default -> false;
        };
    }
}
