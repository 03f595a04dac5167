package io.lintuan.workload.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;

/** What the service answered; {@code retryAfterSeconds} as it asked for it. */
public record Reply(int status, String body, OptionalLong retryAfterSeconds) {

    public boolean accepted() {
        return status / 100 == 2;
    }

    /** The service is busy, or still decides the first request with this key: the same request may succeed later. */
    public boolean later() {
        return status == 429 || status == 503 || (status == 409 && code().equals("request-in-flight"));
    }

    /** The stable code of a problem document, or an empty string. */
    public String code() {
        JsonNode problem = json();
        String code = problem.path("code").asText("");
        String type = problem.path("type").asText("");
        return code.isEmpty() ? type.substring(type.lastIndexOf('/') + 1) : code;
    }

    public JsonNode json() {
        return Json.lenient(body);
    }

    public String text(String field) {
        return json().path(field).asText("");
    }

    @Override
    public String toString() {
        return status + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
    }
}
