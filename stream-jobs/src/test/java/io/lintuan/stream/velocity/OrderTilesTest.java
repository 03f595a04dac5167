package io.lintuan.stream.velocity;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTilesTest {
    private final RememberedWrites<Long, BuyerOrders> state = new RememberedWrites<>();
    private final OrderTiles tiles = new OrderTiles(state, BuyerVelocity.V1);

    private static PlacedOrder order(int number, Instant at) {
        return new PlacedOrder("event-" + number, "order-" + number, "d-1", "c-1", "l-1", at, NOON);
    }

    private BuyerOrders add(PlacedOrder order) throws Exception {
        return tiles.add(order, tiles.around(order));
    }

    @Test
    void writesTheOrdersOfOneWindowHoweverManyThereAre() throws Exception {
        for (int i = 0; i < 600; i++) {
            add(order(i, NOON.plusSeconds(6L * i)));
        }
        // An hour of orders each six seconds: fifty a tile, of which one is written for each.
        assertThat(state.written()).hasSize(600).allMatch(tile -> tile.orders().size() <= 50);
    }

    @Test
    void showsEveryOrderThatIsLessThanAWindowAway() throws Exception {
        List<PlacedOrder> near = new ArrayList<>();
        for (int second : List.of(-299, -1, 0, 1, 299)) {
            near.add(order(second, NOON.plusSeconds(750 + second)));
        }
        for (PlacedOrder order : near) {
            add(order);
        }
        add(order(1_000, NOON));
        add(order(2_000, NOON.plusSeconds(1_300)));
        assertThat(add(order(3_000, NOON.plusSeconds(750))).orders()).containsAll(near);
        assertThat(add(order(4_000, NOON.plusSeconds(750))).orders())
                .extracting(PlacedOrder::orderId)
                .doesNotContain("order-1000", "order-2000");
    }

    @Test
    void keepsTheLatestOfAFlood() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            add(order(i, NOON.plusMillis(i)));
        }
        BuyerOrders kept = tiles.around(order(0, NOON));
        assertThat(kept.orders()).hasSize(OrderTiles.ORDERS_MAX);
        assertThat(kept.holds("order-999")).isTrue();
    }
}
