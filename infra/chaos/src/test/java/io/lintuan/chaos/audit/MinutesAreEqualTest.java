package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Sums;
import org.junit.jupiter.api.Test;

class MinutesAreEqualTest {
    private final Ground ground = new Ground();

    @Test
    void findsAMinuteThatCountsAnEventTwice() {
        Facts.Minute minute = ground.minutes.get(0);
        ground.minutes.set(0, new Facts.Minute(minute.bucket(), minute.sums().plus(Sums.placed(1, 5))));
        assertThat(ground.findings(new MinutesAreEqual()))
                .singleElement()
                .asString()
                .startsWith("I7 minute 2026-10-01T10:0");
    }

    @Test
    void findsAMinuteThatNoEventMade() {
        Facts.Bucket bucket = new Facts.Bucket("community", "leader", "other", Ground.NOW);
        ground.minutes.add(new Facts.Minute(bucket, Sums.placed(1, 5)));
        assertThat(ground.findings(new MinutesAreEqual()))
                .singleElement()
                .asString()
                .contains("product other");
    }
}
