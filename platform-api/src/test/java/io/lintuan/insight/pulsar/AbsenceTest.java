package io.lintuan.insight.pulsar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final Absence absence = new Absence();

    @Test
    void isLongUntilItWasThereForTheFirstTime() {
        assertThat(absence.isLong(false, NOON)).isTrue();
        assertThat(absence.isLong(true, NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void isForgivenForAMinute() {
        assertThat(absence.isLong(true, NOON)).isFalse();
        assertThat(absence.isLong(false, NOON.plusSeconds(500))).isFalse();
        assertThat(absence.isLong(false, NOON.plusSeconds(559))).isFalse();
        assertThat(absence.isLong(false, NOON.plusSeconds(560))).isTrue();
    }

    @Test
    void startsAnewAfterEachReturn() {
        assertThat(absence.isLong(true, NOON)).isFalse();
        assertThat(absence.isLong(false, NOON.plusSeconds(10))).isFalse();
        assertThat(absence.isLong(true, NOON.plusSeconds(50))).isFalse();
        assertThat(absence.isLong(false, NOON.plusSeconds(80))).isFalse();
    }
}
