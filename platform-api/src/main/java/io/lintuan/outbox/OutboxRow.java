package io.lintuan.outbox;

import java.time.Instant;

/**
 * An event that waits for its acknowledgement.
 *
 * @param number the producer's sequence id, stored before the row is sent for the first time
 * @param recordedAt when the desk decided it
 * @param payload the envelope as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // compared by number only, and copying thousands of payloads would cost
public record OutboxRow(
        int partition,
        long number,
        String dealId,
        String eventId,
        String eventType,
        Instant recordedAt,
        byte[] payload) {}
