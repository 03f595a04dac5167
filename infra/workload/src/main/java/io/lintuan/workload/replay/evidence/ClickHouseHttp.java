package io.lintuan.workload.replay.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.lintuan.workload.api.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks one database of ClickHouse over its HTTP interface. */
public final class ClickHouseHttp {
    private final HttpClient http;
    private final String address;

    public ClickHouseHttp(HttpClient http, URI url, String database) {
        this.http = http;
        this.address = url + "/?database=" + database + "&query=";
    }

    /** The answer's rows by column name. 64-bit numbers come as strings by default; {@code asLong} reads both forms. */
    public JsonNode rows(String sql) throws IOException, InterruptedException {
        String statement = URLEncoder.encode(sql + " FORMAT JSON", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + statement))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("ClickHouse answered " + response.statusCode() + ": " + response.body());
        }
        return Json.MAPPER.readTree(response.body()).path("data");
    }
}
