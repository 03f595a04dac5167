package io.lintuan.web;

import io.lintuan.identity.Caller;
import io.lintuan.settings.Deployment;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a caller may say when something happened: in the demo, with a token that allows it, from 2020 until now. */
@Singleton
public final class StatedTimes {
    private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(1);

    /** Early enough for any history; the store takes at most a hundred months in one insert. */
    static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    private final Deployment deployment;
    private final Clock clock;

    public StatedTimes(Deployment deployment, Clock clock) {
        this.deployment = deployment;
        this.clock = clock;
    }

    /** Errors: {@link Refusal} with {@code occurred-at-not-allowed}, or {@code field-invalid} for the future and before 2020. */
    public Optional<Instant> of(Caller caller, @Nullable Instant occurredAt) {
        if (occurredAt == null) {
            return Optional.empty();
        }
        if (!deployment.isDemo() || !caller.statesTime()) {
            throw Refusal.of(ProblemCode.OCCURRED_AT_NOT_ALLOWED);
        }
        if (occurredAt.isAfter(clock.instant().plus(CLOCK_SKEW_MAX))) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "occurredAt", "must not be in the future");
        }
        if (occurredAt.isBefore(EARLIEST)) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "occurredAt", "must not be before 2020-01-01");
        }
        return Optional.of(occurredAt);
    }
}
