package io.lintuan.bench.clickhouse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** ClickHouse as the jobs and migrations reach it: statements over HTTP. */
public final class ColumnStore {
    public static final String DATABASE = "lintuan";
    private static final long LOOK_EVERY_MS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    public ColumnStore(String httpUrl) {
        this.address = URI.create(httpUrl + "/?database=" + DATABASE);
    }

    /** The answer's text; {@link IllegalStateException} with the engine's words when it refused. */
    public String run(String sql) throws IOException, InterruptedException {
        return run(sql.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #run(String)}. */
    public String run(byte[] sql) throws IOException, InterruptedException {
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

    /** Whoever measures next shall not share the machine with what the last one left to be merged. */
    public void awaitMerged() throws IOException, InterruptedException {
        while (count("SELECT count() FROM system.merges") > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    public long count(String sql) throws IOException, InterruptedException {
        return Long.parseLong(run(sql).strip());
    }
}
