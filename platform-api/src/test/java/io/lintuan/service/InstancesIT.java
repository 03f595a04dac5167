package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several whole services on one PostgreSQL, and callers who do not care which of them answers. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class InstancesIT {
    private static final int STOCK = 100;
    private static final int BUYERS = 30;
    private static final int ORDERS_EACH = 4;
    private static final int CALLERS = 24;

    private final List<String> buyers = new ArrayList<>();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private StoredDeals stored;
    private RunningService one;
    private RunningService other;
    private DealFixture deals;

    @BeforeAll
    void start(PostgresEndpoint database) {
        one = RunningService.on(database, "one", Map.of());
        other = RunningService.on(database, "other", Map.of());
        stored = new StoredDeals(database);
        Api api = new Api(one.address());
        deals = new DealFixture(api);
        for (int i = 0; i < BUYERS; i++) {
            buyers.add(
                    api.post("/api/demo/sign-in", "{\"role\":\"NEIGHBOR\",\"name\":\"n" + i + "\",\"statedTime\":true}")
                            .text("token"));
        }
    }

    @AfterAll
    void stop() {
        callers.shutdownNow();
        one.close();
        other.close();
    }

    @Test
    void sellEveryPieceOnceWhileOneIsLostAndAnotherJoins() throws Exception {
        OpenDeal deal = deals.anOpenDeal("葡萄", STOCK);
        List<Calls> calls = buyers.stream()
                .flatMap(buyer ->
                        Stream.generate(() -> Calls.byNeighbor(buyer, deal)).limit(ORDERS_EACH))
                .toList();
        CountDownLatch someAnswered = new CountDownLatch(calls.size() / 4);
        RunningService doomed = RunningService.on(stored.database(), "doomed", Map.of());
        URI lost = doomed.address();
        List<URI> alive = new CopyOnWriteArrayList<>(List.of(one.address(), other.address(), lost));
        try (RunningService joining = RunningService.on(stored.database(), "joining", Map.of())) {
            List<CompletableFuture<Reply>> replies = calls.stream()
                    .map(call -> CompletableFuture.supplyAsync(() -> call.untilDecided(() -> any(alive)), callers)
                            .whenComplete((reply, error) -> someAnswered.countDown()))
                    .toList();
            assertThat(someAnswered.await(60, TimeUnit.SECONDS)).isTrue();
            alive.add(joining.address());
            stored.breakConnectionsOf("doomed");
            doomed.close();
            alive.remove(lost);

            List<Reply> decided = replies.stream().map(CompletableFuture::join).toList();
            assertSoldOutExactly(deal, decided);
            assertEveryKeyHasItsAnswer(calls, decided, List.of(one.address(), joining.address()));
        }
    }

    private void assertSoldOutExactly(OpenDeal deal, List<Reply> decided) {
        List<String> accepted = decided.stream()
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.text("orderId"))
                .toList();
        assertThat(decided)
                .allMatch(reply -> reply.status() == 201 || reply.code().equals("sold-out"));
        assertThat(accepted).hasSize(STOCK).doesNotHaveDuplicates();
        assertThat(stored.orders(deal)).containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(stored.held(deal)).isEqualTo(STOCK);
        assertThat(stored.eventsOutOfSequence(deal)).isZero();
    }

    private static void assertEveryKeyHasItsAnswer(List<Calls> calls, List<Reply> decided, List<URI> services) {
        for (int i = 0; i < calls.size(); i++) {
            for (URI service : services) {
                Reply again = calls.get(i).once(service);
                assertThat(again.status()).isEqualTo(decided.get(i).status());
                assertThat(again.text("orderId")).isEqualTo(decided.get(i).text("orderId"));
            }
        }
    }

    @Test
    void giveOneAnswerToOneKeyThatReachesBothAtOnce() {
        OpenDeal deal = deals.anOpenDeal("桃", STOCK);
        for (int round = 0; round < BUYERS; round++) {
            Calls call = Calls.byNeighbor(buyers.get(round), deal);
            List<Reply> replies = both(call, 1, 1);
            assertThat(replies).allMatch(reply -> reply.status() == 201);
            assertThat(replies.get(0).body()).isEqualTo(replies.get(1).body());
        }
        assertThat(stored.orders(deal)).hasSize(BUYERS);
        assertThat(stored.eventsOutOfSequence(deal)).isZero();
    }

    @Test
    void takeOneOfTwoRequestsThatShareAKeyAndReachBothAtOnce() {
        OpenDeal deal = deals.anOpenDeal("梨", STOCK);
        for (int round = 0; round < BUYERS; round++) {
            List<Reply> replies = both(Calls.byNeighbor(buyers.get(round), deal), 1, 2);
            assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.code().equals("idempotency-key-reused"))
                    .hasSize(1);
        }
        assertThat(stored.orders(deal)).hasSize(BUYERS);
        assertThat(stored.eventsOutOfSequence(deal)).isZero();
    }

    private List<Reply> both(Calls call, int quantityOfOne, int quantityOfOther) {
        CompletableFuture<Reply> first =
                CompletableFuture.supplyAsync(() -> call.once(one.address(), quantityOfOne), callers);
        CompletableFuture<Reply> second =
                CompletableFuture.supplyAsync(() -> call.once(other.address(), quantityOfOther), callers);
        return List.of(first.join(), second.join());
    }

    private static URI any(List<URI> alive) {
        // A snapshot: one may leave the list between asking for its length and choosing.
        List<URI> now = List.copyOf(alive);
        return now.get(ThreadLocalRandom.current().nextInt(now.size()));
    }
}
