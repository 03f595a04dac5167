package io.lintuan.stream.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.stream.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** I4: everything that happened to a deal is in the store, whatever kinds of events there will be. */
class MakeFactsTest {

    @ParameterizedTest
    @EnumSource(value = DealEventType.class, names = "HEARTBEAT", mode = EnumSource.Mode.EXCLUDE)
    void makesARowOfEveryKindOfEvent(DealEventType type) throws IOException {
        DealEnvelope event = golden(type);

        int rows = OrderFacts.of(event).size() + (DealFacts.of(event).isPresent() ? 1 : 0);

        assertThat(rows).as("rows of " + type).isPositive();
    }

    private static DealEnvelope golden(DealEventType type) throws IOException {
        String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (InputStream file = DealEnvelope.class.getResourceAsStream("/golden/" + name + ".json")) {
            return Json.readerOf(DealEnvelope.class).readValue(file);
        }
    }
}
