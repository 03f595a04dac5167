package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is away for ten seconds, each time in another way; the service stays and goes on by itself. */
@Timeout(180)
class PostgresGoneIT {
    private static final Duration AWAY = Duration.ofSeconds(10);
    /** Whether it goes on by itself is tested here; how soon is measured by chaos. */
    private static final Duration BACK_MOST = Duration.ofSeconds(60);

    /** A batch that waits for its connection, and the batch before it that did the same. */
    private static final Duration ANSWER_MOST = Duration.ofSeconds(15);

    private static final int CALLERS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1);

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void refusesForAWhileAndGoesOnWhenTheServerStandsStill() {
        survives(OwnPostgres::pause, OwnPostgres::goOn);
    }

    @Test
    void refusesForAWhileAndGoesOnWhenTheServerIsKilled() {
        survives(OwnPostgres::kill, OwnPostgres::start);
    }

    private interface Turn {
        void of(OwnPostgres server);
    }

    private void survives(Turn away, Turn back) {
        try (OwnPostgres server = new OwnPostgres(directory);
                RunningService service = RunningService.on(server.endpoint(), "survivor", Map.of())) {
            Api api = new Api(service.address());
            DealFixture fixture = new DealFixture(api);
            OpenDeal deal = fixture.anOpenDeal("葡萄", 100_000);
            new StoredDeals(server.endpoint()).letEachBuyAnyNumber(deal);
            List<PatientCaller> callers = IntStream.range(0, CALLERS)
                    .mapToObj(i -> new PatientCaller(
                            service.address(),
                            api.post("/api/demo/sign-in", driver(i)).text("token"),
                            deal,
                            threads))
                    .toList();
            callers.forEach(PatientCaller::start);
            await().atMost(BACK_MOST).until(() -> callers.stream()
                    .allMatch(caller -> caller.accepted().size() >= 5));

            away.of(server);
            CompletableFuture<Reply> opening = CompletableFuture.supplyAsync(() -> open(api, fixture), threads);
            await().pollDelay(AWAY).atMost(AWAY.plusSeconds(5)).until(() -> true);
            List<Integer> before =
                    callers.stream().map(caller -> caller.accepted().size()).toList();
            back.of(server);
            await().atMost(BACK_MOST).until(() -> IntStream.range(0, CALLERS)
                    .allMatch(i -> callers.get(i).accepted().size() > before.get(i)));
            callers.forEach(PatientCaller::stop);

            assertThat(opening.join().status()).isEqualTo(503);
            assertThat(opening.join().header("retry-after")).isNotEmpty();
            List<String> accepted = callers.stream()
                    .flatMap(caller -> caller.accepted().stream())
                    .toList();
            assertThat(callers).flatMap(PatientCaller::unexpected).isEmpty();
            assertThat(callers).anyMatch(caller -> caller.refusals() > 0);
            assertThat(callers).allMatch(caller -> caller.longest().compareTo(ANSWER_MOST) < 0);
            assertThat(new StoredDeals(server.endpoint()).orders(deal)).containsExactlyInAnyOrderElementsOf(accepted);
        }
    }

    private static Reply open(Api api, DealFixture fixture) {
        return api.as(fixture.leader).withKey().post("/api/deals", fixture.body("桃", 10));
    }

    private static String driver(int number) {
        return "{\"role\":\"NEIGHBOR\",\"name\":\"n" + number + "\",\"statedTime\":true}";
    }
}
