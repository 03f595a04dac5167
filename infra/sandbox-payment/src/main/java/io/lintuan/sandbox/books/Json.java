package io.lintuan.sandbox.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** How this process reads and writes JSON: strict about what comes in, ISO times, nulls left out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Integer,
                    coercion -> coercion.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        return MAPPER.readValue(bytes, type);
    }

    /** Reads a request's body; what is wrong with it becomes a refusal that names the place. */
    public static <T> T request(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            Refusal.unless(value != null, 400, "json-invalid", "the body is null");
            return value;
        } catch (IOException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            String what = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "cannot be read";
            throw new Refusal(400, "json-invalid", what.lines().findFirst().orElse("invalid"));
        }
    }
}
