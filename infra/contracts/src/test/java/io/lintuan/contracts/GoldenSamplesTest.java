package io.lintuan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lintuan.contracts.GoldenSamples.Sample;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.contracts.live.LiveFrameType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {
    /** Strict on purpose: a sample with a field that no record has is a mistake in the sample. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<Sample> samples() {
        return GoldenSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleAndWritesItBackTheSame(Sample sample) throws Exception {
        Object record = MAPPER.readValue(sample.json(), sample.type());
        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsBytes(record));
        assertThat(written).isEqualTo(MAPPER.readTree(sample.json()));
    }

    @ParameterizedTest
    @EnumSource(DealEventType.class)
    void hasASampleOfEveryEventWithThatOnePayload(DealEventType type) throws Exception {
        DealEnvelope event = envelopes().stream()
                .filter(sample -> sample.type() == type)
                .findFirst()
                .orElseThrow();
        List<String> payloads = Arrays.stream(DealEnvelope.class.getRecordComponents())
                .filter(component -> component.getType().isRecord())
                .filter(component -> valueOf(component, event) != null)
                .map(RecordComponent::getName)
                .toList();
        assertThat(payloads).isEqualTo(type == DealEventType.HEARTBEAT ? List.of() : List.of(payloadName(type)));
    }

    @Test
    void hasASampleOfEveryLiveFrame() throws Exception {
        List<LiveFrameType> types = samples()
                .filter(sample -> sample.type() == LiveFrame.class)
                .map(sample -> read(sample, LiveFrame.class).type())
                .toList();
        assertThat(types).contains(LiveFrameType.values());
    }

    private static List<DealEnvelope> envelopes() {
        return samples()
                .filter(sample -> sample.type() == DealEnvelope.class)
                .map(sample -> read(sample, DealEnvelope.class))
                .toList();
    }

    private static <T> T read(Sample sample, Class<T> type) {
        try {
            return MAPPER.readValue(sample.json(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(sample.name(), e);
        }
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code ORDER_PAID} to {@code orderPaid}. */
    private static String payloadName(DealEventType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.name().split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
