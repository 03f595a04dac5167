package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two desks on one database, which is what two instances are: slow on the same deal, never wrong. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoDesksIT {
    private static final int CALLERS = 128;

    private DeskPlace place;
    private OrderDesk one;
    private OrderDesk other;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        one = place.aDesk();
        other = place.aDesk();
    }

    @AfterAll
    void stop() {
        place.close();
    }

    @Test
    void sellTheLastSeatsOnce() {
        NewDeal deal = opened(10);
        List<Mono<Answer>> rush = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            OrderDesk desk = i % 2 == 0 ? one : other;
            rush.add(desk.submit(Ask.join(deal, UUID.randomUUID(), place.aNeighbor(), 1)));
        }

        List<Answer> answers =
                Flux.merge(Flux.fromIterable(rush), CALLERS).collectList().block();

        assertThat(answers.stream().filter(Answer::accepted)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.refusal() == RefusalCode.SOLD_OUT))
                .hasSize(CALLERS - 10);
        assertThat(place.number("SELECT held_quantity FROM offering WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(10);
        assertThat(place.number("SELECT count(*) FROM orders WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(10);
    }

    @Test
    void numberTheEventsOfOneDealWithoutAGap() {
        NewDeal deal = opened(1_000);
        List<Mono<Answer>> rush = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            OrderDesk desk = i % 2 == 0 ? one : other;
            UUID order = UUID.randomUUID();
            UUID buyer = place.aNeighbor();
            UUID payment = UUID.randomUUID();
            rush.add(desk.submit(Ask.join(deal, order, buyer, 1))
                    .then(Mono.defer(() -> desk.submit(Ask.startPayment(deal, payment, order, buyer))))
                    .then(Mono.defer(() -> desk.submit(Ask.pay(deal, payment, order, 3990)))));
        }

        Flux.merge(Flux.fromIterable(rush), CALLERS).blockLast();

        String events = " FROM (SELECT (convert_from(payload, 'UTF8')::json ->> 'dealSequence')::bigint AS said,"
                + " row_number() OVER (ORDER BY deal_version, ordinal) AS expected FROM outbox WHERE deal_id = '"
                + deal.dealId() + "') e";
        // opened, a join, a payment and a commission each, and assured
        assertThat(place.number("SELECT count(*)" + events)).isEqualTo(1 + 3 * CALLERS + 1);
        assertThat(place.number("SELECT count(*)" + events + " WHERE said <> expected"))
                .isZero();
        assertThat(place.number("SELECT paid_quantity FROM offering WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(CALLERS);
        assertThat(place.number("SELECT sum(amount_minor) FROM posting WHERE cause = 'PAYMENT' AND deal_id = '"
                        + deal.dealId() + "'"))
                .isEqualTo(3990L * CALLERS);
    }

    @Test
    void makeOneOrderOfOneKey() {
        NewDeal deal = opened(1_000);
        UUID buyer = place.aNeighbor();
        List<Mono<Answer>> rush = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            // As two clicks that reach two instances: the same key, and an order id that each instance chose.
            RequestKey key = new RequestKey("twice", "key-" + i, "same");
            for (OrderDesk desk : List.of(one, other)) {
                Submission join = Ask.join(deal, UUID.randomUUID(), buyer, 1);
                rush.add(desk.submit(new Submission(deal.dealId(), join.command(), Optional.of(key), join.statedAt())));
            }
        }

        List<Answer> answers = Flux.mergeSequential(Flux.fromIterable(rush), 64, 1)
                .collectList()
                .block();

        for (int i = 0; i < 64; i += 2) {
            assertThat(answers.get(i)).isEqualTo(answers.get(i + 1));
        }
        assertThat(place.number("SELECT count(*) FROM orders WHERE deal_id = '" + deal.dealId() + "'"))
                .isEqualTo(32);
    }

    @Test
    void goOnWhereTheOtherLeftInEveryState() {
        NewDeal deal = opened(10);
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        List<Submission> life = List.of(
                Ask.join(deal, order, buyer, 2),
                Ask.startPayment(deal, payment, order, buyer),
                Ask.unkeyed(deal, new DealCommand.HoldCommission(order, "s-" + order, "velocity", "{}", Instant.now())),
                Ask.pay(deal, payment, order, 7_980),
                Ask.keyed(deal, new DealCommand.Cancel(order, buyer)),
                Ask.keyed(deal, new DealCommand.SettleRefund(order, "cancelled:" + order, 7_980, Instant.now())),
                Ask.keyed(deal, new DealCommand.CutOff(place.leaderId)));

        for (Submission step : life) {
            // A desk that has never seen the deal decides from what is stored.
            assertThat(place.aDesk().submit(step).block().accepted()).isTrue();
        }

        assertThat(place.text("SELECT status FROM orders WHERE id = '" + order + "'"))
                .isEqualTo("REFUNDED");
        assertThat(place.text("SELECT status FROM refund WHERE order_id = '" + order + "'"))
                .isEqualTo("SETTLED");
        assertThat(place.text("SELECT string_agg(cause, ' ' ORDER BY recorded_at, cause) FROM posting"
                        + " WHERE order_id = '" + order + "'"))
                .isEqualTo("COMMISSION_ACCRUED COMMISSION_HELD PAYMENT COMMISSION_REVERSED REFUND REFUND_SETTLED");
    }

    private NewDeal opened(int stock) {
        NewDeal deal = Ask.aDeal(place, stock, 1);
        one.open(Mono.just(deal), Ask.key()).block();
        return deal;
    }
}
