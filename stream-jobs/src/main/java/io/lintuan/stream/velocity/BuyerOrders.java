package io.lintuan.stream.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A buyer's recent orders, by time, each once. Immutable. */
public record BuyerOrders(List<PlacedOrder> orders) {

    /** Nobody honest comes near it; it keeps a flood from filling the state. The earliest go first. */
    static final int ORDERS_MAX = 1_000;

    static final BuyerOrders NONE = new BuyerOrders(List.of());

    boolean holds(String orderId) {
        return orders.stream().anyMatch(order -> order.orderId().equals(orderId));
    }

    BuyerOrders with(PlacedOrder order) {
        List<PlacedOrder> sorted = Stream.concat(orders.stream(), Stream.of(order))
                .sorted(PlacedOrder.BY_TIME)
                .toList();
        return new BuyerOrders(new ArrayList<>(sorted.subList(Math.max(0, sorted.size() - ORDERS_MAX), sorted.size())));
    }

    /** Without what was recorded before the instant. */
    BuyerOrders since(Instant recordedAt) {
        return new BuyerOrders(orders.stream()
                .filter(order -> !order.recordedAt().isBefore(recordedAt))
                .toList());
    }

    boolean isEmpty() {
        return orders.isEmpty();
    }

    /** When the order recorded first was recorded. */
    Instant earliestRecordedAt() {
        return orders.stream()
                .map(PlacedOrder::recordedAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
