package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What an event must say about itself before it can be counted. Pure. */
final class EventChecks {
    /** Clocks differ; beyond this a time is wrong. */
    static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private EventChecks() {}

    /** The first thing wrong with the event, or nothing. */
    static Optional<Refusal> check(DealEnvelope event, Instant now) {
        if (event.type() == null) {
            return refused(DeadLetterReason.UNKNOWN_TYPE, "type is absent or not known to this version");
        }
        if (event.recordedAt() == null) {
            return refused(DeadLetterReason.FIELD_MISSING, "recordedAt");
        }
        if (event.recordedAt().isAfter(now.plus(AHEAD_MAX))) {
            return refused(DeadLetterReason.FROM_THE_FUTURE, "recorded at " + event.recordedAt() + ", now is " + now);
        }
        Optional<Refusal> missing = event.type() == DealEventType.HEARTBEAT ? Optional.empty() : checkContent(event);
        return missing.or(() -> foreignPayload(event)).or(() -> EventBounds.until(now.plus(AHEAD_MAX))
                .violated(event)
                .map(field -> new Refusal(DeadLetterReason.FIELD_IMPOSSIBLE, field)));
    }

    private static Optional<Refusal> foreignPayload(DealEnvelope event) {
        return Payloads.carriesAnother(event)
                ? refused(DeadLetterReason.PAYLOAD_FOREIGN, event.type() + " with a payload of another type")
                : Optional.empty();
    }

    private static Optional<Refusal> checkContent(DealEnvelope event) {
        Optional<String> missing = missingField(event);
        if (missing.isPresent()) {
            return refused(DeadLetterReason.FIELD_MISSING, missing.get());
        }
        if (event.occurredAt().isAfter(event.recordedAt().plus(AHEAD_MAX))) {
            return refused(
                    DeadLetterReason.FROM_THE_FUTURE,
                    "occurred at " + event.occurredAt() + ", recorded at " + event.recordedAt());
        }
        if (event.dealSequence() < 1) {
            return refused(DeadLetterReason.SEQUENCE_IMPOSSIBLE, "dealSequence " + event.dealSequence());
        }
        Object payload = Payloads.of(event);
        if (payload == null) {
            return refused(DeadLetterReason.PAYLOAD_MISSING, event.type() + " without its payload");
        }
        return Payloads.missingField(event).map(field -> new Refusal(DeadLetterReason.FIELD_MISSING, field));
    }

    private static Optional<String> missingField(DealEnvelope event) {
        return Stream.of(
                        absent("eventId", event.eventId()),
                        absent("key", event.key()),
                        absent("communityId", event.communityId()),
                        absent("leaderId", event.leaderId()),
                        event.occurredAt() == null ? Optional.of("occurredAt") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<String> absent(String name, String value) {
        return value == null || value.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    private static Optional<Refusal> refused(DeadLetterReason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
