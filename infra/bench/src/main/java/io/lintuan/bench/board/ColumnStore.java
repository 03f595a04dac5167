package io.lintuan.bench.board;

import io.lintuan.local.ClickHouseEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** ClickHouse as the jobs and migrations reach it: statements over HTTP. */
final class ColumnStore {
    static final String DATABASE = "lintuan";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    ColumnStore(ClickHouseEndpoint endpoint) {
        this.address = URI.create(endpoint.httpUrl() + "/?database=" + DATABASE);
    }

    /** The answer's text; {@link IllegalStateException} with the engine's words when it refused. */
    String run(String sql) throws IOException, InterruptedException {
        return run(sql.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #run(String)}. */
    String run(byte[] sql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sql))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("ClickHouse answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    long count(String sql) throws IOException, InterruptedException {
        return Long.parseLong(run(sql).strip());
    }
}
