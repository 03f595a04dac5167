package io.lintuan.bench.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What the process says of one round, one line of JSON.
 *
 * @param value of the product, per second
 * @param ceiling per second
 * @param partsMost active parts of one table; 0 where there is none
 */
public record RoundLine(double value, double ceiling, long partsMost) {
    private static final JsonMapper JSON = new JsonMapper();

    static RoundLine parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new RoundLine(
                    json.required("value").asDouble(),
                    json.required("ceiling").asDouble(),
                    json.required("partsMost").asLong());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of a round: " + line, e);
        }
    }

    String json() {
        return JSON.createObjectNode()
                .put("value", value)
                .put("ceiling", ceiling)
                .put("partsMost", partsMost)
                .toString();
    }
}
