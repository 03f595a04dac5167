package io.lintuan.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Reads a live stream line by line until closed. */
final class SseReading implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;

    SseReading(URI service, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/api/live"))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = HTTP.sendAsync(request.build(), BodyHandlers.ofLines());
        var unused = answer.thenAcceptAsync(response -> response.body().forEach(lines::add), task -> {
            Thread thread = new Thread(task, "sse-reading");
            thread.setDaemon(true);
            thread.start();
        });
    }

    List<String> lines() {
        return lines;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The id of the last event. */
    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("id: ".length()))
                .orElseThrow();
    }

    @Override
    public void close() {
        var unused = answer.thenAccept(response -> response.body().close());
        answer.cancel(true);
    }
}
