package io.lintuan.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.TeamTerms;
import io.lintuan.desk.Answer;
import io.lintuan.desk.Ask;
import io.lintuan.desk.DeskPlace;
import io.lintuan.desk.DeskSettings;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.postgres.Sessions;
import io.lintuan.postgres.Sql;
import io.lintuan.service.Outage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nobody calls here but time. */
@ExtendWith(PostgresExtension.class)
class TimersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAST_THE_SEAT = Duration.ofMinutes(16);
    private static final Duration PAST_THE_CUT_OFF = Duration.ofHours(3);

    private final TurningClock clock = new TurningClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Timers> started = new ArrayList<>();
    private PostgresEndpoint database;
    private DeskPlace place;
    private OrderDesk desk;

    @BeforeEach
    void open(PostgresEndpoint database) {
        this.database = database;
        place = new DeskPlace(database);
        desk = aDesk();
    }

    @AfterEach
    void close() {
        started.forEach(Timers::stop);
        place.close();
    }

    @Test
    void givesBackASeatThatNobodyPaid() {
        NewDeal deal = opened();
        UUID order = joined(deal);
        start(desk);
        clock.turn(PAST_THE_SEAT);

        await().atMost(PATIENCE).until(() -> status("orders", order).equals("CANCELLED"));
        assertThat(status("deal", deal.dealId())).isEqualTo("OPEN");
    }

    @Test
    void leavesASeatThatHasTimeLeft() {
        UUID order = joined(opened());
        clock.turn(Duration.ofMinutes(14));

        timers(desk).sweep().block();

        assertThat(status("orders", order)).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void cutsOffAndDecides() {
        NewDeal deal = opened();
        UUID paid = paid(deal);
        start(desk);
        clock.turn(PAST_THE_CUT_OFF);

        await().atMost(PATIENCE).until(() -> status("deal", deal.dealId()).equals("FORMED"));
        assertThat(status("orders", paid)).isEqualTo("CONFIRMED");
    }

    @Test
    void refundsATeamWhoseTimeIsUpAndLeavesItsDealOpen() {
        GroupTerms teams = new GroupTerms(
                Optional.of(new TeamTerms(2, Duration.ofMinutes(30))),
                1,
                Capacity.NONE,
                List.of(),
                FailurePolicy.REFUND,
                Optional.empty());
        NewDeal deal = opened(Ask.aDeal(place, 10, 1).with(teams));
        UUID paid = paid(deal);
        clock.turn(Duration.ofMinutes(29));
        timers(desk).sweep().block();
        assertThat(status("orders", paid)).isEqualTo("PAID_WAITING_GROUP");
        clock.turn(Duration.ofMinutes(2));

        timers(aDesk()).sweep().block();

        assertThat(status("orders", paid)).isEqualTo("REFUNDING");
        assertThat(status("deal", deal.dealId())).isEqualTo("OPEN");
        assertThat(said(deal.dealId(), "TEAM_EXPIRED")).isEqualTo(1);
    }

    @Test
    void leavesDealsAloneWhoseTimeIsStated() {
        NewDeal asked = Ask.aDeal(place, 10, 1);
        NewDeal stated = new NewDeal(
                asked.dealId(),
                asked.leaderId(),
                asked.communityId(),
                asked.pickupPointId(),
                asked.title(),
                asked.shareToken(),
                asked.minimumQuantity(),
                asked.commissionBasisPoints(),
                asked.currency(),
                asked.cutOffAt(),
                asked.offerings(),
                Optional.of(clock.instant()));
        desk.open(Mono.just(stated), Ask.key()).block();
        UUID order = joined(stated);
        clock.turn(PAST_THE_CUT_OFF);

        timers(desk).sweep().block();

        assertThat(status("deal", stated.dealId())).isEqualTo("OPEN");
        assertThat(status("orders", order)).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void doesNoHarmWhenTwoInstancesFindTheSameDeals() {
        List<UUID> deals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            NewDeal deal = opened();
            joined(deal);
            deals.add(deal.dealId());
        }
        clock.turn(PAST_THE_CUT_OFF);
        Timers here = timers(desk);
        Timers there = timers(aDesk());

        Flux.merge(here.sweep(), there.sweep(), here.sweep(), there.sweep()).blockLast();

        for (UUID deal : deals) {
            assertThat(status("deal", deal)).isEqualTo("FAILED");
            assertThat(said(deal, "DEAL_FAILED")).isEqualTo(1);
            assertThat(said(deal, "ORDER_CANCELLED")).isEqualTo(1);
        }
    }

    @Test
    void goesOnWithTheOthersWhenADealFails() {
        NewDeal broken = opened();
        NewDeal sound = opened();
        joined(broken);
        joined(sound);
        clock.turn(PAST_THE_CUT_OFF);

        timers(failingFor(broken.dealId())).sweep().block();

        assertThat(status("deal", sound.dealId())).isEqualTo("FAILED");
        assertThat(status("deal", broken.dealId())).isEqualTo("OPEN");
        assertThat(meters.counter("lintuan.timers.failures").count()).isEqualTo(2);
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() {
        UUID order = joined(opened());
        Timers timers = start(desk);
        try (Outage outage = Outage.of(database)) {
            timers.sweep().block();
            clock.turn(PAST_THE_SEAT);
        }

        await().atMost(PATIENCE).ignoreExceptions().until(() -> status("orders", order)
                .equals("CANCELLED"));
    }

    private OrderDesk aDesk() {
        return place.aDesk(new DeskSettings(4, 4096, 100_000), clock);
    }

    private Timers timers(OrderDesk told) {
        return new Timers(new Sql(new Sessions(place.aPool())), told, clock, meters);
    }

    private Timers start(OrderDesk told) {
        Timers timers = timers(told);
        timers.onApplicationEvent(null);
        started.add(timers);
        return timers;
    }

    private OrderDesk failingFor(UUID deal) {
        return new OrderDesk() {
            @Override
            public Mono<Answer> submit(Submission submission) {
                if (submission.dealId().equals(deal)) {
                    throw new IllegalStateException("a defect of this deal");
                }
                return desk.submit(submission);
            }

            @Override
            public Mono<Answer> open(Mono<NewDeal> prepared, RequestKey key) {
                return desk.open(prepared, key);
            }
        };
    }

    private UUID paid(NewDeal deal) {
        UUID paid = joined(deal);
        UUID payment = UUID.randomUUID();
        UUID buyer = UUID.fromString(place.text("SELECT buyer_id FROM orders WHERE id = '" + paid + "'"));
        desk.submit(Ask.startPayment(deal, payment, paid, buyer)).block();
        desk.submit(Ask.pay(deal, payment, paid, 3990)).block();
        return paid;
    }

    private NewDeal opened() {
        return opened(Ask.aDeal(place, 10, 1));
    }

    private NewDeal opened(NewDeal deal) {
        desk.open(Mono.just(deal), Ask.key()).block();
        return deal;
    }

    private UUID joined(NewDeal deal) {
        UUID order = UUID.randomUUID();
        assertThat(desk.submit(Ask.join(deal, order, place.aNeighbor(), 1))
                        .block()
                        .accepted())
                .isTrue();
        return order;
    }

    private String status(String table, UUID id) {
        return place.text("SELECT status FROM " + table + " WHERE id = '" + id + "'");
    }

    private long said(UUID deal, String type) {
        return place.number(
                "SELECT count(*) FROM outbox WHERE deal_id = '" + deal + "' AND event_type = '" + type + "'");
    }
}
