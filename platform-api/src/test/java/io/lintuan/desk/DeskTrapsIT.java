package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.deal.model.Asked;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.GroupDeal;
import io.lintuan.desk.DealCommit.KeyedAnswer;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The traps of a statement that writes many tables at once, each stepped into on purpose. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTrapsIT {
    private DeskPlace place;
    private OrderDesk desk;
    private DealStore store;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        // One lane, so that every deal of a test meets in one batch.
        desk = place.aDesk(new DeskSettings(1, 4_096, 100_000), Clock.systemUTC());
        store = place.aStore();
    }

    @AfterAll
    void stop() {
        place.close();
    }

    @Test
    void writesNothingForADealThatDidNotMove() {
        NewDeal deal = opened();
        DealState stale = loaded(deal);
        desk.submit(Ask.join(deal, UUID.randomUUID(), place.aNeighbor(), 1)).block();
        RequestKey key = Ask.key();

        assertThat(store.commit(List.of(joining(stale, key))).block()).isEmpty();

        assertThat(count("orders", deal)).isEqualTo(1);
        assertThat(count("outbox", deal)).isEqualTo(2);
        assertThat(place.number("SELECT count(*) FROM idempotency_key WHERE key = '" + key.key() + "'"))
                .isZero();
    }

    @Test
    void movesTheOtherDealsOfABatchWithoutTheStaleOne() {
        NewDeal fresh = opened();
        NewDeal stale = opened();
        DealState before = loaded(stale);
        desk.submit(Ask.join(stale, UUID.randomUUID(), place.aNeighbor(), 1)).block();

        assertThat(store.commit(List.of(joining(before, Ask.key()), joining(loaded(fresh), Ask.key())))
                        .block())
                .containsExactly(fresh.dealId());

        assertThat(count("orders", fresh)).isEqualTo(1);
        assertThat(count("orders", stale)).isEqualTo(1);
    }

    @Test
    void keepsNothingOfABatchWithAKeyThatIsTaken() {
        NewDeal one = opened();
        NewDeal other = opened();
        RequestKey key = Ask.key();
        store.commit(List.of(joining(loaded(one), key))).block();

        DealState before = loaded(other);
        assertThatThrownBy(() -> store.commit(List.of(joining(before, key), joining(loaded(one), Ask.key())))
                        .block())
                .isInstanceOf(KeyTaken.class);

        assertThat(loaded(other)).isEqualTo(before);
        assertThat(count("orders", one)).isEqualTo(1);
    }

    @Test
    void refusesToMoveADealByMoreThanWasStored() {
        NewDeal deal = opened();
        UUID buyer = place.aNeighbor();
        UUID order = UUID.randomUUID();
        UUID payment = UUID.randomUUID();
        desk.submit(Ask.join(deal, order, buyer, 1)).block();
        desk.submit(Ask.startPayment(deal, payment, order, buyer)).block();
        desk.submit(Ask.pay(deal, payment, order, 3_990)).block();
        desk.submit(Ask.keyed(deal, new DealCommand.Cancel(order, buyer))).block();
        DealState before = loaded(deal);
        Decision settling =
                decide(before, new DealCommand.SettleRefund(order, "cancelled:" + order, 3_990, Instant.now()));
        place.sql("DELETE FROM refund WHERE order_id = '" + order + "'");

        assertThatThrownBy(() -> store.commit(List.of(new DealCommit(settling, List.of(), Instant.now())))
                        .block())
                .isInstanceOf(CommitRefused.class)
                .hasMessageContaining("0 of 1 rows of refund_changed");
        assertThat(loaded(deal).version()).isEqualTo(before.version());
        assertThat(place.number(
                        "SELECT count(*) FROM posting WHERE cause = 'REFUND_SETTLED' AND order_id = '" + order + "'"))
                .isZero();
    }

    @Test
    void answersTheOtherDealsWhenTheStoreRefusesOne() {
        NewDeal broken = opened();
        NewDeal sound = opened();
        desk.submit(Ask.join(broken, UUID.randomUUID(), place.aNeighbor(), 1)).block();
        desk.submit(Ask.join(sound, UUID.randomUUID(), place.aNeighbor(), 1)).block();
        // A buyer who is not a person: the foreign key refuses the order, and with it the whole statement.
        Mono<Answer> refused = desk.submit(Ask.join(broken, UUID.randomUUID(), UUID.randomUUID(), 1));
        List<Mono<Answer>> others = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            others.add(desk.submit(Ask.join(sound, UUID.randomUUID(), place.aNeighbor(), 1)));
        }

        List<Object> results = Flux.merge(
                        Flux.fromIterable(others).flatMap(one -> one, 64),
                        refused.cast(Object.class).onErrorResume(Mono::just))
                .collectList()
                .block();

        assertThat(results).filteredOn(CommitRefused.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Answer.class::isInstance).hasSize(50);
        assertThat(count("orders", sound)).isEqualTo(51);
        assertThat(desk.submit(Ask.join(broken, UUID.randomUUID(), place.aNeighbor(), 1))
                        .block()
                        .accepted())
                .isTrue();
    }

    @Test
    void letsTwoStoresWithTheSameKeysWaitInsteadOfLocking() {
        DealStore second = place.aStore();
        NewDeal one = opened();
        NewDeal other = opened();
        for (int round = 0; round < 20; round++) {
            List<RequestKey> keys = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                keys.add(Ask.key());
            }
            DealCommit ascending = joining(loaded(one), keys.toArray(RequestKey[]::new));
            Collections.reverse(keys);
            DealCommit descending = joining(loaded(other), keys.toArray(RequestKey[]::new));

            List<Object> results = Flux.merge(
                            store.commit(List.of(ascending)).cast(Object.class).onErrorResume(Mono::just),
                            second.commit(List.of(descending))
                                    .cast(Object.class)
                                    .onErrorResume(Mono::just))
                    .collectList()
                    .block();

            assertThat(results).noneMatch(StoreConflict.class::isInstance);
            assertThat(results).filteredOn(KeyTaken.class::isInstance).hasSize(1);
        }
    }

    @Test
    void refusesToOversellEvenIfTheDeskWereWrong() {
        NewDeal deal = opened();

        assertThatThrownBy(() -> place.sql(
                        "UPDATE offering SET held_quantity = stock + 1 WHERE deal_id = '" + deal.dealId() + "'"))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining("never_oversold");
    }

    @Test
    void refusesToChangeTheLedger() {
        assertThatThrownBy(() -> place.sql("UPDATE posting SET amount_minor = 1"))
                .hasStackTraceContaining("append only");
        assertThatThrownBy(() -> place.sql("TRUNCATE posting CASCADE")).hasStackTraceContaining("append only");
    }

    @Test
    void givesUpAStatementThatWaitsTooLongAndKeepsNothingOfIt() throws SQLException {
        NewDeal deal = opened();
        Submission join = Ask.join(deal, UUID.randomUUID(), place.aNeighbor(), 1);
        try (Connection blocker = place.jdbc();
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute("SELECT * FROM deal WHERE id = '" + deal.dealId() + "' FOR UPDATE");

            assertThatThrownBy(() -> desk.submit(join).block()).isInstanceOf(DeskUnavailable.class);
            blocker.rollback();
        }

        assertThat(count("orders", deal)).isZero();
        assertThat(desk.submit(join).block().accepted()).isTrue();
        assertThat(count("orders", deal)).isEqualTo(1);
    }

    @Test
    void opensADealOnceForOneKey() {
        NewDeal deal = Ask.aDeal(place, 10, 1);
        RequestKey key = Ask.key();
        Answer first = desk.open(Mono.just(deal), key).block();

        assertThat(desk.open(Mono.just(Ask.aDeal(place, 10, 1)), key).block()).isEqualTo(first);
        assertThatThrownBy(() -> desk.open(Mono.just(deal), new RequestKey(key.caller(), key.key(), "changed"))
                        .block())
                .isInstanceOf(KeyReused.class);
        assertThat(count("outbox", deal)).isEqualTo(1);
    }

    @Test
    void answersARepeatedOpeningThatCouldNotBePreparedAnyMore() {
        RequestKey key = Ask.key();
        Answer first = desk.open(Mono.just(Ask.aDeal(place, 10, 1)), key).block();
        Mono<NewDeal> tooLate = Mono.error(new IllegalStateException("the cut-off is over by now"));

        assertThat(desk.open(tooLate, key).block()).isEqualTo(first);
        assertThatThrownBy(() -> desk.open(tooLate, Ask.key()).block()).hasMessage("the cut-off is over by now");
    }

    private NewDeal opened() {
        NewDeal deal = Ask.aDeal(place, 1_000, 1);
        desk.open(Mono.just(deal), Ask.key()).block();
        return deal;
    }

    private DealState loaded(NewDeal deal) {
        return store.load(List.of(deal.dealId()), Map.of()).block().get(deal.dealId());
    }

    private DealCommit joining(DealState state, RequestKey... keys) {
        UUID buyer = UUID.fromString(place.text("SELECT id FROM person LIMIT 1"));
        DealCommand[] joins = new DealCommand[keys.length];
        for (int i = 0; i < keys.length; i++) {
            UUID offering = state.offerings().iterator().next().offeringId();
            joins[i] = new DealCommand.Join(
                    UUID.randomUUID(), buyer, "b", List.of(new DealCommand.Wish(offering, 1)), System.nanoTime());
        }
        Decision decision = decide(state, joins);
        List<KeyedAnswer> answers = new ArrayList<>();
        for (RequestKey key : keys) {
            Answer answer = new Answer(null, state.terms().dealId(), null, null, 0, "CNY", null, null, Instant.now());
            answers.add(new KeyedAnswer(key, answer));
        }
        return new DealCommit(decision, answers, Instant.now());
    }

    private static Decision decide(DealState state, DealCommand... commands) {
        List<Asked> asked = List.of(commands).stream()
                .map(command -> new Asked(command, Optional.empty()))
                .toList();
        return GroupDeal.decide(state, asked, Instant.now());
    }

    private long count(String table, NewDeal deal) {
        return place.number("SELECT count(*) FROM " + table + " WHERE deal_id = '" + deal.dealId() + "'");
    }
}
