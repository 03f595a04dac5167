package io.lintuan.stream.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * A buyer's recent orders in state, cut by when they happened into tiles as long as the rule's window. So what an order
 * can change, and what that is judged by, lies in three tiles, of which one is written, however many orders there are.
 */
final class OrderTiles {
    /** Nobody honest comes near it; it keeps a flood from filling the state. The earliest of a tile go first. */
    static final int ORDERS_MAX = 200;

    static final MapStateDescriptor<Long, BuyerOrders> STATE =
            new MapStateDescriptor<>("order-tiles", Types.LONG, TypeInformation.of(BuyerOrders.class));

    private final MapState<Long, BuyerOrders> tiles;
    private final long tileMs;

    OrderTiles(MapState<Long, BuyerOrders> tiles, BuyerVelocity rule) {
        this.tiles = tiles;
        this.tileMs = rule.window().toMillis();
    }

    /** The tile of {@code order} as far as it is known. */
    BuyerOrders around(PlacedOrder order) throws Exception {
        return tile(numberOf(order));
    }

    /** Adds it to {@code tile}, its own; returns all orders less than two windows away that may count with it. */
    BuyerOrders add(PlacedOrder order, BuyerOrders tile) throws Exception {
        long number = numberOf(order);
        BuyerOrders now = tile.with(order).latest(ORDERS_MAX);
        tiles.put(number, now);
        return tile(number - 1).and(now).and(tile(number + 1));
    }

    /** Removes each tile all of whose orders were recorded before the instant. */
    void forgetBefore(Instant recordedAt) throws Exception {
        List<Long> past = new ArrayList<>();
        for (Map.Entry<Long, BuyerOrders> tile : tiles.entries()) {
            if (tile.getValue().allRecordedBefore(recordedAt)) {
                past.add(tile.getKey());
            }
        }
        for (Long number : past) {
            tiles.remove(number);
        }
    }

    private BuyerOrders tile(long number) throws Exception {
        BuyerOrders known = tiles.get(number);
        return known == null ? BuyerOrders.NONE : known;
    }

    private long numberOf(PlacedOrder order) {
        return Math.floorDiv(order.occurredAt().toEpochMilli(), tileMs);
    }
}
