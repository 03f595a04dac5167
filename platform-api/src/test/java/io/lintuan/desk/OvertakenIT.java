package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.TeamTerms;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** What an instance knows of a deal that another one moved, however long ago, becomes what a new instance would load. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OvertakenIT {
    private static final int STEPS = 120;
    private static final int PRICE_MINOR = 3_990;

    private DeskPlace place;
    private OrderDesk desk;
    private DealStore store;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        desk = place.aDesk();
        store = place.aStore();
    }

    @AfterAll
    void stop() {
        place.close();
    }

    private record Bought(UUID order, UUID buyer, UUID payment) {}

    /** Goods, capacity and teams are so few that many take what others let go of. */
    static Stream<GroupTerms> groups() {
        GroupTerms teams = new GroupTerms(
                Optional.of(new TeamTerms(3, Duration.ofHours(1))),
                1,
                Capacity.NONE,
                List.of(),
                FailurePolicy.REFUND,
                Optional.empty());
        GroupTerms extended = new GroupTerms(
                Optional.empty(),
                1_000,
                new Capacity(12, Capacity.ANY),
                List.of(),
                FailurePolicy.EXTEND_ONCE,
                Optional.of(Duration.ofHours(1)));
        return Stream.of(GroupTerms.PLAIN, teams, extended);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyEarlierStateCatchesUpToTheSame(GroupTerms group) {
        Random random = new Random(7);
        NewDeal deal = opened(group);
        List<Bought> orders = new ArrayList<>();
        List<DealState> past = new ArrayList<>(List.of(loaded(deal, Map.of())));
        for (int step = 0; step < STEPS; step++) {
            desk.submit(next(deal, orders, random)).block();
            past.add(loaded(deal, Map.of()));
        }
        desk.submit(Ask.keyed(deal, new DealCommand.Extend(place.leaderId))).block();
        past.add(loaded(deal, Map.of()));
        desk.submit(Ask.keyed(deal, new DealCommand.CutOff(place.leaderId))).block();

        DealState now = loaded(deal, Map.of());

        assertThat(now.orders().values().stream().map(Order::status).distinct())
                .as("orders ended in different ways")
                .hasSizeGreaterThan(2);
        assertThat(now.orders().values())
                .allMatch(order -> order.placement().place().teamId().isPresent()
                        == group.teams().isPresent());
        for (DealState earlier : past) {
            assertThat(loaded(deal, Map.of(deal.dealId(), earlier)))
                    .as("from version %d", earlier.version())
                    .isEqualTo(now);
        }
    }

    @Test
    void knownAndUnknownDealsAreLoadedTogether() {
        NewDeal known = opened();
        NewDeal unknown = opened();
        Map<UUID, DealState> before = Map.of(known.dealId(), loaded(known, Map.of()));
        for (NewDeal deal : List.of(known, unknown)) {
            desk.submit(Ask.join(deal, UUID.randomUUID(), place.aNeighbor(), 2)).block();
        }

        Map<UUID, DealState> both =
                store.load(List.of(known.dealId(), unknown.dealId()), before).block();

        assertThat(both.get(known.dealId())).isEqualTo(loaded(known, Map.of()));
        assertThat(both.get(unknown.dealId())).isEqualTo(loaded(unknown, Map.of()));
    }

    private Submission next(NewDeal deal, List<Bought> orders, Random random) {
        if (orders.size() < 5 || random.nextInt(3) == 0) {
            Bought bought = new Bought(UUID.randomUUID(), place.aNeighbor(), UUID.randomUUID());
            orders.add(bought);
            return Ask.keyed(deal, join(deal, bought, random));
        }
        Bought bought = orders.get(random.nextInt(orders.size()));
        return switch (random.nextInt(5)) {
            case 0 -> Ask.keyed(deal, new DealCommand.Cancel(bought.order(), bought.buyer()));
            case 1 -> Ask.pay(deal, bought.payment(), bought.order(), PRICE_MINOR);
            case 2 ->
                Ask.keyed(
                        deal,
                        new DealCommand.HoldCommission(
                                bought.order(), "s-" + random.nextInt(99) + bought.order(), "r", "{}", Instant.now()));
            case 3 ->
                Ask.keyed(
                        deal,
                        new DealCommand.SettleRefund(
                                bought.order(), "cancelled:" + bought.order(), PRICE_MINOR, Instant.now()));
            default -> Ask.startPayment(deal, bought.payment(), bought.order(), bought.buyer());
        };
    }

    private DealCommand.Join join(NewDeal deal, Bought bought, Random random) {
        List<UUID> teams = loaded(deal, Map.of()).orders().values().stream()
                .flatMap(order -> order.placement().place().teamId().stream())
                .distinct()
                .sorted()
                .toList();
        Optional<UUID> team = teams.isEmpty() || random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(teams.get(random.nextInt(teams.size())));
        return new DealCommand.Join(
                        bought.order(),
                        bought.buyer(),
                        "b",
                        List.of(new DealCommand.Wish(deal.offerings().get(0).offeringId(), 1)),
                        bought.order().getLeastSignificantBits())
                .at(Optional.empty(), team);
    }

    private DealState loaded(NewDeal deal, Map<UUID, DealState> known) {
        return store.load(List.of(deal.dealId()), known).block().get(deal.dealId());
    }

    private NewDeal opened() {
        return opened(GroupTerms.PLAIN);
    }

    private NewDeal opened(GroupTerms group) {
        NewDeal deal = Ask.aDeal(place, 25, 1).with(group);
        desk.open(Mono.just(deal), Ask.key()).block();
        return deal;
    }
}
