package io.lintuan.pulsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final String ID = "0193a1b2-0000-7000-8000-0000000000e1";

    @Test
    void readsWhatIsThere() {
        assertThat(Fields.text("rule", "buyer-velocity")).isEqualTo("buyer-velocity");
        assertThat(Fields.id("order", ID)).hasToString(ID);
        assertThat(Fields.moment("at", Instant.EPOCH.plusSeconds(1_800_000_000)))
                .isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void missesATextThatSaysNothing(String value) {
        assertPoison("field-missing", () -> Fields.text("rule", value));
    }

    @Test
    void refusesATextThatNoStoreTakes() {
        assertPoison("field-invalid", () -> Fields.text("rule", "a\u0000b"));
        assertPoison("field-invalid", () -> Fields.text("rule", "x".repeat(1_001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1-1-1-1-1", "0193a1b2-0000-7000-8000-0000000000e1 "})
    void refusesAnIdThatIsNone(String value) {
        assertPoison("field-invalid", () -> Fields.id("order", value));
    }

    @Test
    void refusesAMomentOutsideEveryCalendar() {
        assertPoison("field-missing", () -> Fields.moment("at", null));
        assertPoison("field-invalid", () -> Fields.moment("at", Instant.MAX));
        assertPoison("field-invalid", () -> Fields.moment("at", Instant.EPOCH));
    }

    private static void assertPoison(String reason, ThrowingCallable reading) {
        assertThatExceptionOfType(Poison.class).isThrownBy(reading).satisfies(poison -> assertThat(poison.reason())
                .isEqualTo(reason));
    }
}
