package io.lintuan.local.junit;

import io.lintuan.local.PulsarEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

/** PUTs of Pulsar's administration, all that tests need of it. */
final class PulsarRest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int CONFLICT = 409;
    private static final Set<Integer> DONE = Set.of(200, 204, CONFLICT);

    private PulsarRest() {}

    /** What exists already is fine. */
    static void put(PulsarEndpoint pulsar, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(pulsar.adminUrl() + "/admin/v2/" + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (!DONE.contains(answer.statusCode())) {
                throw new IllegalStateException("Pulsar refused " + path + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Pulsar does not answer at " + pulsar.adminUrl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
