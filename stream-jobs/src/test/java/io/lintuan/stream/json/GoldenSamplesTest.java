package io.lintuan.stream.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jobs read and write what the contracts promise; the service's tests hold it to the same files. */
class GoldenSamplesTest {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal-opened",
                "deal-assured",
                "deal-formed",
                "deal-failed",
                "deal-formed-2",
                "deal-ready-for-pickup",
                "deal-extended",
                "deal-cancelled",
                "team-started",
                "team-formed",
                "team-expired",
                "order-placed",
                "order-paid",
                "order-cancelled",
                "order-refunded",
                "order-refunded-2",
                "order-picked-up",
                "commission-accrued",
                "commission-reversed",
                "commission-held",
                "heartbeat"
            })
    void keepsEveryEventWhole(String name) throws IOException {
        keepsWhole(name, DealEnvelope.class);
    }

    @ParameterizedTest
    @CsvSource({"live-minute-totals", "live-deal-totals", "live-final-until"})
    void keepsEveryFrameWhole(String name) throws IOException {
        keepsWhole(name, LiveFrame.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {FraudSignal.class, GreenPoints.class, DeadLetter.class})
    void keepsWhatTheJobsSayWhole(Class<?> type) throws IOException {
        keepsWhole(type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT), type);
    }

    private static void keepsWhole(String name, Class<?> type) throws IOException {
        JsonNode sample = sample(name);
        Object record = Json.readerOf(type).readValue(sample.toString());
        assertThat(PLAIN.readTree(Json.bytes(record))).isEqualTo(sample);
    }

    private static JsonNode sample(String name) throws IOException {
        try (InputStream file = DealEnvelope.class.getResourceAsStream("/golden/" + name + ".json")) {
            return PLAIN.readTree(file);
        }
    }
}
