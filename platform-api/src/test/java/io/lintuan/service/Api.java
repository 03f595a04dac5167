package io.lintuan.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A client that sends exactly what a test says, right or wrong. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final List<String> headers = new ArrayList<>();

    public Api(URI address) {
        this.address = address;
    }

    /** An answer; {@code json} is missing when the body is none. */
    public record Reply(int status, String body, JsonNode json, HttpResponse<String> raw) {
        public String code() {
            return json.path("code").asText();
        }

        public String text(String field) {
            return json.path(field).asText();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** The same client with one more header. */
    public Api with(String name, String value) {
        Api api = new Api(address);
        api.headers.addAll(headers);
        api.headers.addAll(List.of(name, value));
        return api;
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** As a browser that was set to Chinese asks for a page. */
    public Api asBrowser() {
        return with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").with("Accept-Language", "zh-CN");
    }

    public Api withKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Sends JSON. */
    public Reply post(String path, String json) {
        return with("Content-Type", "application/json")
                .send("POST", path, BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    }

    /** Signs in and answers the token. */
    public String signIn(String role, String name) {
        return post("/api/demo/sign-in", "{\"role\":\"" + role + "\",\"name\":\"" + name + "\"}")
                .text("token");
    }

    public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), parsed(answer), answer);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(HttpResponse<String> answer) throws IOException {
        boolean json = answer.headers().firstValue("content-type").orElse("").contains("json");
        return json ? JSON.readTree(answer.body()) : JSON.missingNode();
    }
}
