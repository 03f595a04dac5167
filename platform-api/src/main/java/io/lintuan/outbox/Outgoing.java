package io.lintuan.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * A message on its way to Pulsar.
 *
 * @param number its sequence id
 * @param key the deal, or empty for a heartbeat
 * @param attributes CloudEvents attributes, {@code ce_id} and so on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Outgoing(long number, String key, Map<String, String> attributes, byte[] payload) {

    static Outgoing of(OutboxRow row) {
        return new Outgoing(
                row.number(),
                row.dealId(),
                attributes(row.eventId(), row.eventType(), row.recordedAt()),
                row.payload());
    }

    static Map<String, String> attributes(String eventId, String eventType, Instant recordedAt) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId,
                "ce_type",
                eventType,
                "ce_source",
                "/lintuan/platform-api",
                "ce_time",
                recordedAt.toString());
    }
}
