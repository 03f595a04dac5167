package io.lintuan.contracts.event;

import java.time.Instant;

/**
 * The envelope of topic {@code deal-events}. Exactly the payload that {@link #type} names is set, all others are null
 * and absent from the JSON.
 *
 * @param eventId unique for ever (UUIDv7)
 * @param schemaVersion 1; grows when a field is added
 * @param occurredAt when it happened in the world; minutes of GMV and fraud windows count by it
 * @param recordedAt when the desk decided it (service clock); watermarks and state clean-up follow it
 * @param key the deal; empty for a heartbeat
 * @param dealVersion version of the deal that this event belongs to
 * @param ordinal position within that version, from 0
 * @param dealSequence contiguous number of the event within its deal, from 1: a gap is a loss, a repeat a duplicate
 */
public record DealEnvelope(
        String eventId,
        DealEventType type,
        int schemaVersion,
        Instant occurredAt,
        Instant recordedAt,
        String key,
        long dealVersion,
        int ordinal,
        long dealSequence,
        String communityId,
        String leaderId,
        DealOpened dealOpened,
        DealAssured dealAssured,
        DealFormed dealFormed,
        DealFailed dealFailed,
        DealReadyForPickup dealReadyForPickup,
        OrderPlaced orderPlaced,
        OrderPaid orderPaid,
        OrderCancelled orderCancelled,
        OrderRefunded orderRefunded,
        OrderPickedUp orderPickedUp,
        CommissionAccrued commissionAccrued,
        CommissionReversed commissionReversed,
        CommissionHeld commissionHeld,
        DealExtended dealExtended,
        DealCancelled dealCancelled,
        TeamStarted teamStarted,
        TeamFormed teamFormed,
        TeamExpired teamExpired) {}
