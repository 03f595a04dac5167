package io.lintuan.outbox;

import io.lintuan.contracts.event.DealEventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Says on a quiet partition that everything recorded up to its horizon has been sent, so that watermarks move on.
 *
 * <p>The horizon lies {@link #COMMIT_MOST} before the claim that found nothing. A row's time is taken before its
 * statement gets a connection (3 s at most) and runs (5 s at most), so nothing older can still appear.
 */
final class Heartbeat {
    /** The pool's waiting time and the statement time-out of application.yml, and two seconds for unequal clocks. */
    static final Duration COMMIT_MOST = Duration.ofSeconds(10);

    private Heartbeat() {}

    static Outgoing of(long number, Instant claimedAt) {
        Instant horizon = claimedAt.minus(COMMIT_MOST).truncatedTo(ChronoUnit.MILLIS);
        String type = DealEventType.HEARTBEAT.name();
        String id = UUID.randomUUID().toString();
        String envelope = """
                {"eventId":"%s","type":"%s","schemaVersion":1,"occurredAt":"%s","recordedAt":"%s","key":"",\
                "dealVersion":0,"ordinal":0,"dealSequence":0,"communityId":"","leaderId":""}""".formatted(id, type, horizon, horizon);
        return new Outgoing(
                number, "", Outgoing.attributes(id, type, horizon), envelope.getBytes(StandardCharsets.UTF_8));
    }
}
