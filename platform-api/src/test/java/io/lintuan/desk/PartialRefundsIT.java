package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.Tier;
import io.lintuan.desk.NewDeal.NewOffering;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.order.OrderView;
import io.lintuan.order.Orders;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** Parts of payments that go back, through the database: what one desk wrote, another one reads and goes on with. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialRefundsIT {
    private DeskPlace place;
    private ApplicationContext service;
    private List<LaneDesk> desks;
    private LaneDesk afterTheSeats;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        service = WiredService.on(database);
        desks = Arrays.asList(place.aDesk(), place.aDesk());
        afterTheSeats =
                place.aDesk(new DeskSettings(1, 4_096, 100_000), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
    }

    @AfterAll
    void stop() {
        service.close();
        place.close();
    }

    @Test
    void givesTheTierThatWasReachedToEverybody() {
        NewDeal deal = opened(new OfferingTerms(4_000, List.of(new Tier(3, 3_600), new Tier(5, 3_200)), 1, 0));
        UUID first = paid(deal, 3, 0);
        UUID second = paid(deal, 2, 0);

        accepted(deal, new DealCommand.CutOff(place.leaderId));

        OrderView view = order(first);
        assertThat(view.status()).isEqualTo("CONFIRMED");
        assertThat(view.amountMinor()).isEqualTo(12_000);
        assertThat(view.lines().get(0).keptMinor()).isEqualTo(9_600);
        assertThat(view.refunds()).hasSize(1).allSatisfy(refund -> {
            assertThat(refund.reason()).isEqualTo("TIER_REACHED");
            assertThat(refund.amountMinor()).isEqualTo(2_400);
        });
        assertThat(order(second).lines().get(0).keptMinor()).isEqualTo(6_400);
        assertThat(escrow(first)).isEqualTo(9_600 - 960);
        assertThat(place.number("SELECT closing_price_minor FROM offering WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(3_200);
    }

    @Test
    void fillsCasesAndRefundsAnOrderThatGetsNothingWhole() {
        NewDeal deal = opened(new OfferingTerms(1_000, List.of(), 4, 0));
        UUID first = paid(deal, 3, 2);
        UUID second = paid(deal, 2, 0);
        UUID third = paid(deal, 4, 0);

        accepted(deal, new DealCommand.CutOff(place.leaderId));

        // Nine in any case and two at will: the third case would need three.
        assertThat(order(first).lines().get(0).keptPieces()).isEqualTo(3);
        assertThat(order(second).lines().get(0).keptPieces()).isEqualTo(2);
        assertThat(order(third).lines().get(0).keptPieces()).isEqualTo(3);
        assertThat(escrow(first)).isEqualTo(3_000 - 300);
        assertThat(place.number("SELECT paid_quantity FROM offering WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(8);
        assertThat(place.text("SELECT filled_last::text FROM offering WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(third.toString());
    }

    @Test
    void settlesWeighedGoodsAtWhatTheyWeighAfterTheyArrived() {
        NewDeal deal = opened(new OfferingTerms(1_000, List.of(), 1, 500));
        UUID order = paid(deal, 3, 0);
        accepted(deal, new DealCommand.CutOff(place.leaderId));
        accepted(deal, new DealCommand.GoodsArrived(place.leaderId));

        accepted(
                deal,
                new DealCommand.RecordWeights(
                        place.leaderId, List.of(new DealCommand.Weight(order, offering(deal), 1_400))));

        OrderView view = order(order);
        assertThat(view.status()).isEqualTo("READY");
        assertThat(view.lines().get(0).grams()).contains(1_400);
        assertThat(view.lines().get(0).keptMinor()).isEqualTo(2_800);
        assertThat(escrow(order)).isEqualTo(2_800 - 280);
    }

    @Test
    void replacesAnUnpaidOrderAndMakesAPaidOneSmaller() {
        NewDeal deal = opened(OfferingTerms.plain(1_000));
        UUID buyer = place.aNeighbor();
        UUID unpaid = UUID.randomUUID();
        accepted(deal, join(unpaid, buyer, new Wish(offering(deal), 2)));
        UUID instead = UUID.randomUUID();
        accepted(deal, change(deal, unpaid, buyer, instead, 4));
        assertThat(order(unpaid).status()).isEqualTo("CANCELLED");
        pay(deal, instead, buyer);

        accepted(deal, change(deal, instead, buyer, UUID.randomUUID(), 1));
        accepted(deal, new DealCommand.Cancel(instead, buyer));

        OrderView view = order(instead);
        assertThat(view.status()).isEqualTo("REFUNDING");
        assertThat(view.refunds()).extracting(OrderView.Refund::amountMinor).containsExactly(3_000L, 1_000L);
        assertThat(escrow(instead)).isZero();
        assertThat(place.text("SELECT left_because FROM orders WHERE id = '" + unpaid + "'"))
                .isEqualTo("CHANGED");
    }

    @Test
    void keepsALineThatWasCutDownInTheVeryCommitThatPlacedIt() {
        NewDeal deal = opened(OfferingTerms.plain(1_000));
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        LaneDesk desk = desks.get(0);
        Mono.when(Arrays.asList(
                        desk.submit(Ask.keyed(deal, join(order, buyer, new Wish(offering(deal), 4)))),
                        desk.submit(Ask.startPayment(deal, payment, order, buyer)),
                        desk.submit(Ask.pay(deal, payment, order, 4_000)),
                        desk.submit(Ask.keyed(deal, change(deal, order, buyer, UUID.randomUUID(), 1)))))
                .block();

        accepted(deal, new DealCommand.CutOff(place.leaderId));
        assertThat(order(order).lines().get(0).keptMinor()).isEqualTo(1_000);
        assertThat(escrow(order)).isEqualTo(900);
    }

    @Test
    void takesAnExpiredSeatAgainAfterTheDealWasReadAgain() {
        NewDeal deal = opened(OfferingTerms.plain(1_000));
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        accepted(deal, join(order, buyer, new Wish(offering(deal), 2)));
        accepted(deal, new DealCommand.StartPayment(payment, order, buyer));
        accepted(afterTheSeats, deal, new DealCommand.ExpireSeats());
        assertThat(order(order).status()).isEqualTo("CANCELLED");

        accepted(deal, new DealCommand.Pay(payment, order, 2_000, "CNY", Instant.now()));

        assertThat(order(order).status()).isEqualTo("PAID_WAITING_GROUP");
        assertThat(escrow(order)).isEqualTo(1_800);
        assertThat(place.number("SELECT count(*) FROM orders WHERE left_because IS NOT NULL AND id = '" + order + "'"))
                .isZero();
    }

    @Test
    void keepsWhomAnOrderIsForThoughAnotherDeskReadsItAndReplacesIt() {
        NewDeal deal = opened(new OfferingTerms(1_000, List.of(), 1, 0));
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        UUID instead = UUID.randomUUID();
        Optional<String> somebody = Optional.of("张阿姨");

        accepted(deal, join(order, buyer, new Wish(offering(deal), 3, 0)).forSomebody(somebody));
        accepted(deal, change(deal, order, buyer, instead, 2));

        assertThat(order(order).recipient()).isEqualTo(somebody);
        assertThat(order(instead).recipient()).isEqualTo(somebody);
    }

    private NewDeal opened(OfferingTerms terms) {
        NewOffering offering = new NewOffering(
                UUID.randomUUID(), "grapes", "Grapes", "box", Optional.empty(), terms, 1_000, 1_000, "GENERAL", true);
        NewDeal plain = Ask.aDeal(place, 1_000, 1);
        NewDeal deal = new NewDeal(
                plain.dealId(),
                plain.leaderId(),
                plain.communityId(),
                plain.pickupPointId(),
                plain.title(),
                plain.shareToken(),
                1,
                1_000,
                "CNY",
                Instant.now().plus(Duration.ofHours(2)),
                List.of(offering),
                Optional.empty());
        desks.get(0).open(Mono.just(deal), Ask.key()).block();
        return deal;
    }

    private UUID paid(NewDeal deal, int quantity, int tolerance) {
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        accepted(deal, join(order, buyer, new Wish(offering(deal), quantity, tolerance)));
        pay(deal, order, buyer);
        return order;
    }

    private void pay(NewDeal deal, UUID order, UUID buyer) {
        UUID payment = UUID.randomUUID();
        accepted(deal, new DealCommand.StartPayment(payment, order, buyer));
        accepted(deal, new DealCommand.Pay(payment, order, order(order).amountMinor(), "CNY", Instant.now()));
    }

    /** Each command by the desk that the one before made read the deal again. */
    private void accepted(NewDeal deal, DealCommand command) {
        Collections.rotate(desks, 1);
        accepted(desks.get(0), deal, command);
    }

    private static void accepted(LaneDesk desk, NewDeal deal, DealCommand command) {
        Answer answer = desk.submit(Ask.keyed(deal, command)).block();
        assertThat(answer.refusal()).as(command.toString()).isNull();
    }

    private static DealCommand.Join join(UUID order, UUID buyer, Wish wish) {
        return new DealCommand.Join(order, buyer, "p-" + buyer, List.of(wish), order.getLeastSignificantBits());
    }

    private static DealCommand change(NewDeal deal, UUID order, UUID buyer, UUID instead, int quantity) {
        return new DealCommand.ChangeOrder(
                order, buyer, List.of(new Wish(offering(deal), quantity)), instead, instead.getLeastSignificantBits());
    }

    private static UUID offering(NewDeal deal) {
        return deal.offerings().get(0).offeringId();
    }

    private OrderView order(UUID id) {
        return service.getBean(Orders.class).byId(id).block();
    }

    private long escrow(UUID order) {
        return place.number("SELECT coalesce(sum(CASE WHEN destination = 'escrow:" + order
                + "' THEN amount_minor ELSE -amount_minor END), 0) FROM posting WHERE 'escrow:" + order
                + "' IN (source, destination)");
    }
}
