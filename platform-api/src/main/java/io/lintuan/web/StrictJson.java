package io.lintuan.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a request body into a record and refuses everything that is not exactly that: unknown fields, other types, numbers
 * in text, duplicate names, trailing words, values out of the record's constraints. It reads the raw bytes, because the
 * idempotency fingerprint needs them too, and it names the field, which the framework's own reader does not.
 */
@Singleton
public final class StrictJson {
    private final ObjectMapper mapper = strictMapper();
    private final Validator validator;

    StrictJson(Validator validator) {
        this.validator = validator;
    }

    /** Errors: {@link Refusal} with {@code json-invalid}, {@code field-unknown} or {@code field-invalid}. */
    public <T> T read(byte[] body, Class<T> type) {
        T value = parse(body, type);
        if (value == null) {
            throw Refusal.of(ProblemCode.JSON_INVALID);
        }
        validator.validate(value).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(StrictJson::refuse);
        return value;
    }

    private <T> T parse(byte[] body, Class<T> type) {
        try {
            return mapper.readValue(body, type);
        } catch (UnrecognizedPropertyException e) {
            throw Refusal.ofField(ProblemCode.FIELD_UNKNOWN, pathOf(e), "There is no such field.");
        } catch (JsonMappingException e) {
            throw isSyntax(e) || e.getPath().isEmpty()
                    ? Refusal.of(ProblemCode.JSON_INVALID)
                    : Refusal.ofField(ProblemCode.FIELD_INVALID, pathOf(e), "The value has the wrong type or form.");
        } catch (IOException e) {
            throw Refusal.of(ProblemCode.JSON_INVALID);
        }
    }

    private static boolean isSyntax(JsonMappingException e) {
        return e.getCause() instanceof JsonParseException
                || (e.getCause() instanceof JsonProcessingException
                        && !(e.getCause() instanceof InputCoercionException)
                        && !(e.getCause() instanceof JsonMappingException));
    }

    private static void refuse(ConstraintViolation<?> violation) {
        throw Refusal.ofField(
                ProblemCode.FIELD_INVALID, violation.getPropertyPath().toString(), violation.getMessage());
    }

    /** For example {@code lines[0].quantity}. */
    private static String pathOf(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        List<JsonMappingException.Reference> references = e.getPath();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.length() > 200 ? path.substring(0, 200) : path.toString();
    }

    private static ObjectMapper strictMapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(StrictText.module())
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(16).build());
        return mapper;
    }
}
