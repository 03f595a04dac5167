package io.lintuan.workload.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Sends calls to a service and comes back with an answer that is not "later". */
public final class ApiClient {
    private final HttpClient http;
    private final Instances instances;
    private final String channel;
    private final InFlight inFlight;
    private final Patience patience;
    private final Witness witness;

    /** A client of one service; {@code channel} says who calls, for its counters ({@code Lintuan-Channel}). */
    public ApiClient(HttpClient http, URI url, String channel, InFlight inFlight, Patience patience, Witness witness) {
        this(http, Instances.one(url), channel, inFlight, patience, witness);
    }

    /** A client of a service that runs more than once: its instances are asked in turn. */
    public ApiClient(
            HttpClient http,
            Instances instances,
            String channel,
            InFlight inFlight,
            Patience patience,
            Witness witness) {
        this.http = http;
        this.instances = instances;
        this.channel = channel;
        this.inFlight = inFlight;
        this.patience = patience;
        this.witness = witness;
    }

    /** A client for HTTP/1.1 whose connections stay open. */
    public static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Completes exceptionally with {@link IOException} when there was no answer after all attempts. */
    public CompletableFuture<Reply> send(Call call) {
        return attempt(call, 1);
    }

    private CompletableFuture<Reply> attempt(Call call, int attempt) {
        CompletableFuture<Reply> result = new CompletableFuture<>();
        var unused = inFlight.through(() -> http.sendAsync(request(call, instances.next()), BodyHandlers.ofString()))
                .whenComplete((response, error) -> pass(
                        error == null ? answered(call, attempt, reply(response)) : broken(call, attempt, error),
                        result));
        return result;
    }

    private CompletableFuture<Reply> answered(Call call, int attempt, Reply reply) {
        witness.answered(call, reply);
        if (reply.later() && attempt < patience.attemptsMax()) {
            return again(call, attempt, reply, reply.status() + " " + reply.code());
        }
        return CompletableFuture.completedFuture(reply);
    }

    private CompletableFuture<Reply> broken(Call call, int attempt, Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof IOException && call.repeatable() && attempt < patience.attemptsMax()) {
            return again(call, attempt, null, cause.getClass().getSimpleName());
        }
        return CompletableFuture.failedFuture(cause);
    }

    private CompletableFuture<Reply> again(Call call, int attempt, Reply reply, String reason) {
        witness.retried(call, reason);
        long delayMs = patience.before(attempt + 1, reply).toMillis();
        CompletableFuture<Reply> result = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS)
                .execute(() -> pass(attempt(call, attempt + 1), result));
        return result;
    }

    private static void pass(CompletableFuture<Reply> from, CompletableFuture<Reply> to) {
        var unused = from.whenComplete((reply, error) -> {
            if (error == null) {
                to.complete(reply);
            } else {
                to.completeExceptionally(error);
            }
        });
    }

    private HttpRequest request(Call call, URI url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()))
                .timeout(patience.answer())
                .header("Lintuan-Channel", channel)
                .header("Accept", "application/json, application/problem+json, text/plain");
        call.session().ifPresent(session -> request.header("Authorization", "Bearer " + session.token()));
        call.key().ifPresent(key -> request.header("Idempotency-Key", key));
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        return request.method(
                        call.method(), call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static Reply reply(HttpResponse<String> response) {
        OptionalLong retryAfter = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
        return new Reply(response.statusCode(), response.body(), retryAfter);
    }
}
