package io.lintuan.contracts.live;

import java.time.Instant;

/**
 * Green points of one order, absolute: a later version replaces an earlier one, zero after a whole refund.
 *
 * @param grams estimated grams of CO2 saved by collecting at the point
 * @param points {@code floor(grams / gramsPerPoint)}, capped per order
 * @param version number of events of the order folded in
 */
public record GreenPoints(
        String orderId,
        String dealId,
        String communityId,
        String buyer,
        long grams,
        long points,
        String factorId,
        int factorVersion,
        String source,
        Instant occurredAt,
        long version) {}
