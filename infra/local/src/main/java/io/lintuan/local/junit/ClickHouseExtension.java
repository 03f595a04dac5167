package io.lintuan.local.junit;

import io.lintuan.local.ClickHouseEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Injects a {@link ClickHouseSpace}: the engine's address and an empty database of the test class. */
public final class ClickHouseExtension extends EngineExtension<ClickHouseSpace> {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;

    public ClickHouseExtension() {
        super(ClickHouseSpace.class);
    }

    @Override
    ClickHouseSpace open(String name) {
        ClickHouseEndpoint engine = SharedEngine.CLICKHOUSE.endpoint();
        ask(engine, "CREATE DATABASE " + name);
        return new ClickHouseSpace(engine, name);
    }

    private static void ask(ClickHouseEndpoint engine, String sql) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine.httpUrl()))
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(sql + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("ClickHouse does not answer at " + engine.httpUrl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
