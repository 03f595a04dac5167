package io.lintuan.order.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.desk.Ask;
import io.lintuan.desk.DeskPlace;
import io.lintuan.desk.LaneDesk;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.NewDeal.NewOffering;
import io.lintuan.desk.WiredService;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealHeadingsIT {
    private DeskPlace place;
    private ApplicationContext service;
    private LaneDesk desk;
    private Orders orders;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        service = WiredService.on(database);
        desk = place.aDesk();
        orders = service.getBean(Orders.class);
    }

    @AfterAll
    void stop() {
        service.close();
        place.close();
    }

    @Test
    void givesEachOrderItsDealAndEachLineItsOffering() {
        UUID buyer = place.aNeighbor();
        order(deal("Fruit", "Grapes", "Pears"), buyer, 1);
        order(deal("Bread", "Rye", "Wheat"), buyer, 0);

        List<OrderView> mine = orders.ofBuyer(buyer, 10).collectList().block();

        assertThat(mine).extracting(OrderView::dealTitle).containsExactly("Bread", "Fruit");
        assertThat(mine)
                .flatExtracting(OrderView::lines)
                .extracting(OrderView.Line::title)
                .containsExactly("Rye", "Pears");
        assertThat(mine).extracting(OrderView::currency).containsOnly("CNY");
        assertThat(orders.ofBuyer(place.aNeighbor(), 10).collectList().block()).isEmpty();
    }

    @Test
    void readsAHeadingOnce() {
        NewDeal deal = deal("Fruit", "Grapes", "Pears");
        UUID order = order(deal, place.aNeighbor(), 0);
        assertThat(orders.byId(order).block().dealTitle()).isEqualTo("Fruit");

        place.sql("UPDATE deal SET title = 'Never shown' WHERE id = '" + deal.dealId() + "'");

        assertThat(orders.byId(order).block().dealTitle()).isEqualTo("Fruit");
    }

    private UUID order(NewDeal deal, UUID buyer, int offering) {
        UUID order = UUID.randomUUID();
        UUID wanted = deal.offerings().get(offering).offeringId();
        assertThat(desk.submit(Ask.join(deal, order, buyer, wanted, 1)).block().refusal())
                .isNull();
        return order;
    }

    private NewDeal deal(String title, String first, String second) {
        NewDeal deal = new NewDeal(
                UUID.randomUUID(),
                place.leaderId,
                place.communityId,
                place.pickupPointId,
                title,
                UUID.randomUUID().toString(),
                1,
                1_000,
                "CNY",
                Instant.now().plus(Duration.ofHours(2)),
                List.of(offering(first), offering(second)),
                Optional.empty());
        desk.open(Mono.just(deal), Ask.key()).block();
        return deal;
    }

    private static NewOffering offering(String title) {
        return new NewOffering(UUID.randomUUID(), title, title, "box", 3_990, 10, 10);
    }
}
