package io.lintuan.bench.board;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import io.lintuan.workload.api.Witness;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * People who look at boards, in open loop: twenty are open, each asks every five seconds how many deals there are and refreshes
 * every minute; every two seconds somebody opens one.
 */
final class Analysts implements AutoCloseable {
    private static final int BOARDS = 20;
    private static final int BETWEEN_COUNTS_MS = 5_000 / BOARDS;
    private static final int BETWEEN_REFRESHES_MS = 60_000 / BOARDS;
    private static final int BETWEEN_OPENINGS_MS = 2_000;
    private static final Duration ANSWER_MOST = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final URI insight;
    private final Session analyst;

    Analysts(int port, Session analyst) {
        this.insight = URI.create("http://127.0.0.1:" + port + "/api/insight/");
        this.analyst = analyst;
    }

    /** Somebody who may ask as often as all of them. */
    static Session signIn(int port) {
        ApiClient api = new ApiClient(
                ApiClient.http(),
                URI.create("http://127.0.0.1:" + port),
                "other",
                new InFlight(1),
                Patience.DEFAULT,
                Witness.NONE);
        return new SignIns(api)
                .of(new SignIns.Person(Role.ANALYST, "bench", true))
                .join();
    }

    /** What they waited, each from the moment at which they should have asked; returns after the last answer. */
    Waits look(Duration time) {
        Waits waits = new Waits();
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        for (int ms = 0; ms < time.toMillis(); ms += BETWEEN_COUNTS_MS) {
            asked.add(at(ms, waits, now -> List.of(Question.counts(now))));
        }
        for (int ms = BETWEEN_COUNTS_MS / 2; ms < time.toMillis(); ms += BETWEEN_OPENINGS_MS) {
            asked.add(at(ms, waits, Question::ofAPageThatOpens));
        }
        for (int ms = BETWEEN_REFRESHES_MS / 2; ms < time.toMillis(); ms += BETWEEN_REFRESHES_MS) {
            asked.add(at(ms, waits, Question::ofAPageThatRefreshes));
        }
        asked.forEach(CompletableFuture::join);
        return waits;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private interface Look {
        List<Question> at(Instant now);
    }

    private CompletableFuture<Void> at(int afterMs, Waits waits, Look look) {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(afterMs);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        var unused = timer.schedule(() -> ask(due, waits, look, answered), afterMs, TimeUnit.MILLISECONDS);
        return answered;
    }

    private void ask(long due, Waits waits, Look look, CompletableFuture<Void> answered) {
        CompletableFuture<?>[] all = look.at(Instant.now()).stream()
                .map(question -> http.sendAsync(request(question), BodyHandlers.discarding())
                        .thenAccept(answer ->
                                waits.answered(question.name(), answer.statusCode(), System.nanoTime() - due)))
                .toArray(CompletableFuture[]::new);
        var unused = CompletableFuture.allOf(all).whenComplete((done, error) -> {
            if (error == null) {
                answered.complete(null);
            } else {
                answered.completeExceptionally(error);
            }
        });
    }

    private HttpRequest request(Question question) {
        return HttpRequest.newBuilder(insight.resolve(question.path()))
                .timeout(ANSWER_MOST)
                .header("Authorization", "Bearer " + analyst.token())
                .header("Lintuan-Channel", "other")
                .build();
    }
}
