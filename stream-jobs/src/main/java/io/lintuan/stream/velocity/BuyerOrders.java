package io.lintuan.stream.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Some of a buyer's orders, by time, each once. Immutable. */
public record BuyerOrders(List<PlacedOrder> orders) {
    static final BuyerOrders NONE = new BuyerOrders(List.of());

    boolean holds(String orderId) {
        return orders.stream().anyMatch(order -> order.orderId().equals(orderId));
    }

    BuyerOrders with(PlacedOrder order) {
        return and(new BuyerOrders(List.of(order)));
    }

    BuyerOrders and(BuyerOrders others) {
        return new BuyerOrders(Stream.concat(orders.stream(), others.orders.stream())
                .sorted(PlacedOrder.BY_TIME)
                .toList());
    }

    /** At most so many; the earliest go first. */
    BuyerOrders latest(int count) {
        int size = orders.size();
        return size <= count ? this : new BuyerOrders(new ArrayList<>(orders.subList(size - count, size)));
    }

    /** Whether each was recorded before the instant. */
    boolean allRecordedBefore(Instant instant) {
        return orders.stream().allMatch(order -> order.recordedAt().isBefore(instant));
    }
}
