package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.commission.CommissionStatement;
import io.lintuan.commission.Commissions;
import io.lintuan.deal.DealProgress;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Ledger;
import io.lintuan.ledger.Posting;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.order.CursorInvalid;
import io.lintuan.order.OrderPage;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** What the desk wrote is what the ports read; the beans are wired as the service wires them. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadSideIT {
    private DeskPlace place;
    private ApplicationContext service;
    private OrderDesk desk;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        service = WiredService.on(database);
        desk = service.getBean(OrderDesk.class);
    }

    @AfterAll
    void stop() {
        service.close();
        place.close();
    }

    @Test
    void showsADealWithWhatIsHeldPaidAndLeft() {
        NewDeal deal = opened(10, 3);
        UUID paid = joined(deal, place.aNeighbor(), 2);
        paid(deal, paid);
        joined(deal, place.aNeighbor(), 1);

        DealView view = deals().byId(deal.dealId()).block();

        assertThat(view.status()).isEqualTo("OPEN");
        assertThat(view.paidQuantity()).isEqualTo(2);
        assertThat(view.heldQuantity()).isEqualTo(1);
        assertThat(view.assured()).isFalse();
        assertThat(view.offerings().get(0).left()).isEqualTo(7);
        assertThat(view.pickupPoint().name()).isEqualTo("Wang's shop");
        assertThat(deals().byShareToken(deal.shareToken()).block()).isEqualTo(view);
        assertThat(deals().ofLeader(place.leaderId, 200).collectList().block()).contains(view);
        assertThat(deals().progress(deal.shareToken()).block())
                .isEqualTo(new DealProgress(view.version(), "OPEN", 2, 1, 3, false, 1, 1, view.cutOffAt()));
    }

    @Test
    void hidesThePickupCodeUntilTheDealFormed() {
        NewDeal deal = opened(10, 1);
        UUID order = joined(deal, place.aNeighbor(), 1);
        paid(deal, order);
        OrderView waiting = orders().byId(order).block();
        desk.submit(Ask.keyed(deal, new DealCommand.CutOff(place.leaderId))).block();

        OrderView confirmed = orders().byId(order).block();

        assertThat(waiting.pickupCode()).isEmpty();
        assertThat(confirmed.status()).isEqualTo("CONFIRMED");
        assertThat(confirmed.pickupCode())
                .hasValueSatisfying(code -> assertThat(code).matches("\\d{6}"));
        assertThat(orders().dealOf(order).block()).isEqualTo(deal.dealId());
        assertThat(orders().byId(UUID.randomUUID()).blockOptional()).isEmpty();
    }

    @Test
    void showsTheRefundOfAFailedDealAndTakesTheCommissionBack() {
        NewDeal deal = opened(10, 9);
        UUID buyer = place.aNeighbor();
        UUID order = joined(deal, buyer, 2);
        paid(deal, order);
        long earnedBefore = commission().accruedMinor();
        desk.submit(Ask.keyed(deal, new DealCommand.CutOff(place.leaderId))).block();

        OrderView view = orders().byId(order).block();

        assertThat(view.status()).isEqualTo("REFUNDING");
        assertThat(view.refund()).hasValueSatisfying(refund -> {
            assertThat(refund.amountMinor()).isEqualTo(7980);
            assertThat(refund.status()).isEqualTo("REQUESTED");
            assertThat(refund.reason()).isEqualTo("DEAL_FAILED");
        });
        assertThat(orders().ofBuyer(buyer, 10).collectList().block()).containsExactly(view.with(List.of()));
        assertThat(earnedBefore - commission().accruedMinor()).isEqualTo(798);
        assertThat(commission().lines()).anySatisfy(line -> {
            assertThat(line.orderId()).isEqualTo(order);
            assertThat(line.amountMinor()).isEqualTo(-798);
        });
    }

    @Test
    void pagesThroughTheOrdersOfADealWithoutSkippingOrRepeating() {
        NewDeal deal = opened(100, 1);
        Set<UUID> placed = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            placed.add(joined(deal, place.aNeighbor(), 1));
        }
        Set<UUID> seen = new HashSet<>();
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            OrderPage page = orders().ofDeal(deal.dealId(), next, 3).block();
            page.orders().forEach(entry -> {
                assertThat(seen.add(entry.orderId())).isTrue();
                assertThat(entry.quantity()).isEqualTo(1);
                assertThat(entry.lines()).hasSize(1);
            });
            next = page.next();
            pages++;
        } while (next.isPresent());

        assertThat(seen).isEqualTo(placed);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void refusesACursorThatWasNotGivenOut() {
        assertThatThrownBy(() -> orders().ofDeal(UUID.randomUUID(), Optional.of("nonsense"), 3)
                        .block())
                .isInstanceOf(CursorInvalid.class);
    }

    @Test
    void postsPointsOnceHoweverOftenItIsAsked() {
        UUID person = place.aNeighbor();
        Posting points = new Posting(
                Accounts.GREEN_ISSUED,
                Accounts.points(person),
                Posting.POINT,
                18,
                Cause.GREEN_POINTS,
                UUID.randomUUID() + "/1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-22T08:00:00Z"));
        Ledger ledger = service.getBean(Ledger.class);

        assertThat(ledger.post(List.of(points)).block()).isEqualTo(1);
        assertThat(ledger.post(List.of(points)).block()).isZero();
        assertThat(ledger.balance(Accounts.points(person), Posting.POINT).block())
                .isEqualTo(18);
    }

    private NewDeal opened(int stock, int minimumQuantity) {
        NewDeal deal = Ask.aDeal(place, stock, minimumQuantity);
        desk.open(Mono.just(deal), Ask.key()).block();
        return deal;
    }

    private UUID joined(NewDeal deal, UUID buyer, int quantity) {
        UUID order = UUID.randomUUID();
        assertThat(desk.submit(Ask.join(deal, order, buyer, quantity)).block().accepted())
                .isTrue();
        return order;
    }

    private void paid(NewDeal deal, UUID order) {
        OrderView view = orders().byId(order).block();
        UUID payment = UUID.randomUUID();
        desk.submit(Ask.startPayment(deal, payment, order, view.buyerId())).block();
        Answer paid =
                desk.submit(Ask.pay(deal, payment, order, view.amountMinor())).block();
        assertThat(paid.status()).isEqualTo("PAID_WAITING_GROUP");
    }

    private CommissionStatement commission() {
        return service.getBean(Commissions.class).of(place.leaderId, 100).block();
    }

    private Deals deals() {
        return service.getBean(Deals.class);
    }

    private Orders orders() {
        return service.getBean(Orders.class);
    }
}
