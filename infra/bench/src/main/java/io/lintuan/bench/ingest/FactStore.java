package io.lintuan.bench.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The provisioned table of order facts, asked and told over HTTP. */
final class FactStore {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;

    FactStore(String httpUrl) {
        address = URI.create(httpUrl + "/?database=lintuan");
    }

    /**
     * What is there at a moment.
     *
     * @param rows of all active parts
     */
    record Seen(long rows, long parts) {}

    Seen look() {
        String[] row = ask("SELECT sum(rows), count() FROM system.parts"
                        + " WHERE active AND database = currentDatabase() AND table = 'order_facts'")
                .split("\t", -1);
        return new Seen(Long.parseLong(row[0]), Long.parseLong(row[1]));
    }

    void empty() {
        ask("TRUNCATE TABLE order_facts");
    }

    /** Puts the rows aside, for {@link #copy}. */
    void keep() {
        ask("CREATE TABLE bench_rows AS order_facts");
        ask("INSERT INTO bench_rows SELECT * FROM order_facts");
        ask("OPTIMIZE TABLE bench_rows FINAL");
    }

    /** The ceiling: the rows that were put aside, back into the table, inside the engine; nanoseconds. */
    long copy(int threads) {
        long began = System.nanoTime();
        ask("INSERT INTO order_facts SELECT * FROM bench_rows SETTINGS max_insert_threads = " + threads);
        return System.nanoTime() - began;
    }

    /** @throws IllegalStateException unless exactly so many different rows are there */
    void mustHold(long rows) {
        long found = Long.parseLong(ask("SELECT count() FROM order_facts FINAL"));
        if (found != rows) {
            throw new IllegalStateException("ClickHouse has " + found + " rows of the " + rows + " that were sent");
        }
    }

    /** Whoever measures next shall not share the machine with what the last one left to be merged. */
    void awaitMerged() throws InterruptedException {
        while (!"0".equals(ask("SELECT count() FROM system.merges"))) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String ask(String sql) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(sql + ": " + answer.body());
            }
            return answer.body().strip();
        } catch (IOException e) {
            throw new IllegalStateException(sql, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(sql, e);
        }
    }
}
