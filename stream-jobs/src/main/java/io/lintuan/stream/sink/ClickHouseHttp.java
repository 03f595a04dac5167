package io.lintuan.stream.sink;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Statements over ClickHouse's HTTP interface. A statement that failed is tried again: every row of ours may come twice. */
final class ClickHouseHttp implements AutoCloseable {
    private static final Duration CONNECT_MOST = Duration.ofSeconds(5);
    private static final Duration ANSWER_MOST = Duration.ofMinutes(1);
    /** Longer each time. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final int RETRIES = 3;
    /** A server without room for one more body refuses it and works: that is waited for, a minute long. */
    private static final int BUSY_MOST = 60;

    private static final int OK = 200;
    private static final int NO_ROOM = 503;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MOST)
            .build();
    private final URI address;
    private final Duration pause;
    private volatile boolean closed;

    /** @param address with its database; a row must be there when its insert was answered */
    ClickHouseHttp(URI address) {
        this(address, RETRY_AFTER);
    }

    ClickHouseHttp(URI address, Duration pause) {
        this.address = URI.create(address + "&async_insert=0");
        this.pause = pause;
    }

    /** Completes when it is done, with {@link IOException} when it failed again and again. */
    CompletableFuture<Void> send(byte[] statement, int length) {
        return send(statement, length, new Tries(0, 0));
    }

    private CompletableFuture<Void> send(byte[] statement, int length, Tries before) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_MOST)
                .POST(BodyPublishers.ofByteArray(statement, 0, length))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString())
                // The request's own limit ends where the answer begins.
                .orTimeout(ANSWER_MOST.toSeconds(), TimeUnit.SECONDS)
                .thenAccept(ClickHouseHttp::mustBeDone)
                .exceptionallyCompose(failure -> again(statement, length, before.and(failure), failure));
    }

    private CompletableFuture<Void> again(byte[] statement, int length, Tries tries, Throwable failure) {
        if (tries.isEnough() || closed) {
            return CompletableFuture.failedFuture(failure);
        }
        return later(Math.max(1, tries.failed())).thenCompose(waited -> send(statement, length, tries));
    }

    private CompletableFuture<Void> later(int times) {
        Executor delayed =
                CompletableFuture.delayedExecutor(pause.multipliedBy(times).toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, delayed);
    }

    /** What is under way may still arrive; it is not tried again, for whoever comes after says it too. */
    @Override
    public void close() {
        closed = true;
    }

    private static void mustBeDone(HttpResponse<String> answer) {
        if (answer.statusCode() == NO_ROOM) {
            throw new CompletionException(new NoRoom(answer.body().strip()));
        }
        if (answer.statusCode() != OK) {
            throw new CompletionException(new IOException("ClickHouse answered " + answer.statusCode() + ": "
                    + answer.body().strip()));
        }
    }

    /** How often a statement failed, and how often there was no room for it. */
    private record Tries(int failed, int refused) {
        Tries and(Throwable failure) {
            return failure.getCause() instanceof NoRoom
                    ? new Tries(failed, refused + 1)
                    : new Tries(failed + 1, refused);
        }

        boolean isEnough() {
            return failed > RETRIES || refused > BUSY_MOST;
        }
    }

    private static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        NoRoom(String said) {
            super("ClickHouse has no room: " + said);
        }
    }
}
