package io.lintuan.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON objects that are kept as they were typed: plain ASCII, so that a store takes every character of them. */
public final class JsonText {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private JsonText() {}

    public static String of(Map<String, Object> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What was read as JSON is written as JSON", e);
        }
    }

    /** A body that was read before, escaped. */
    public static String of(byte[] body) {
        try {
            return of(JSON.readValue(body, OBJECT));
        } catch (IOException e) {
            throw new UncheckedIOException("Only called with what is known to be a JSON object", e);
        }
    }

    /** The object in a kept text; changes of it change nothing else. */
    public static Map<String, Object> object(String kept) {
        try {
            return JSON.readValue(kept, OBJECT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What was kept is an object", e);
        }
    }
}
