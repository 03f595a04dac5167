package io.lintuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lintuan.identity.Caller;
import io.lintuan.identity.Role;
import io.lintuan.settings.Deployment;
import io.lintuan.settings.Environment;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatedTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Caller DRIVER = new Caller(UUID.randomUUID(), "replay", Role.DEMO, true);

    private final StatedTimes demo = in(Environment.DEMO);

    private static StatedTimes in(Environment environment) {
        return new StatedTimes(
                new Deployment(environment, URI.create("http://localhost")), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Refusal refused(StatedTimes times, Instant stated) {
        return catchThrowableOfType(Refusal.class, () -> times.of(DRIVER, stated));
    }

    @Test
    void takesTimesFromTwentyTwentyUntilNow() {
        assertThat(demo.of(DRIVER, StatedTimes.EARLIEST)).contains(StatedTimes.EARLIEST);
        assertThat(demo.of(DRIVER, NOW)).contains(NOW);
        assertThat(demo.of(DRIVER, null)).isEmpty();
    }

    @Test
    void refusesTimesThatNoTableHasAPlaceFor() {
        assertThat(refused(demo, StatedTimes.EARLIEST.minusMillis(1)))
                .extracting(Refusal::code)
                .isEqualTo(ProblemCode.FIELD_INVALID);
        assertThat(refused(demo, Instant.MIN).field()).contains("occurredAt");
        assertThat(refused(demo, NOW.plusSeconds(61)).field()).contains("occurredAt");
    }

    @Test
    void takesNoTimeOutsideTheDemo() {
        assertThat(refused(in(Environment.PRODUCTION), NOW).code()).isEqualTo(ProblemCode.OCCURRED_AT_NOT_ALLOWED);
    }
}
