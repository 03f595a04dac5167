package io.lintuan.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.Answer;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden samples of the contracts, read and written as the desk does. */
class DeskJsonTest {
    private final ObjectMapper mapper = ObjectMapper.getDefault();
    private final DeskJson json = new DeskJson(mapper);

    @ParameterizedTest
    @EnumSource(DealEventType.class)
    void readsAndWritesEveryGoldenSample(DealEventType type) throws IOException {
        String golden = golden(type);

        DealEnvelope envelope = json.read(golden, DealEnvelope.class);
        String written = json.write(envelope);

        assertThat(envelope.type()).isEqualTo(type);
        assertThat(tree(written)).isEqualTo(tree(golden));
        assertThat(json.read(written, DealEnvelope.class)).isEqualTo(envelope);
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void givesAStoredAnswerAgainWordForWord(RefusalCode code) {
        Answer refused = new Answer(
                code, new UUID(1, 2), null, null, 0, "CNY", null, null, Instant.parse("2026-11-22T08:00:00.000001Z"));

        assertThat(json.read(json.write(refused), Answer.class)).isEqualTo(refused);
    }

    @Test
    void writesInstantsAsInstantsPrintThemselvesAndKeepsEmptyTexts() {
        Instant at = Instant.parse("2026-11-22T08:00:00.120Z");
        Answer accepted = new Answer(null, new UUID(1, 2), null, "", 7, "CNY", at, null, at);

        String written = json.write(accepted);

        assertThat(written)
                .contains("\"recordedAt\":\"2026-11-22T08:00:00.120Z\"")
                .contains("\"status\":\"\"");
        assertThat(written).doesNotContain("null").doesNotContain("accepted");
    }

    private JsonNode tree(String text) throws IOException {
        return mapper.readValue(text, JsonNode.class);
    }

    private static String golden(DealEventType type) throws IOException {
        String file = "/golden/" + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (InputStream sample = DealEventType.class.getResourceAsStream(file)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
