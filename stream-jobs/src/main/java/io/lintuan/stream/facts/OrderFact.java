package io.lintuan.stream.facts;

import io.lintuan.contracts.event.DealEnvelope;
import java.time.Instant;

/**
 * A row of {@code order_facts}: an event of an order, or the part of it that falls on one line. Amounts are minor units;
 * text that does not apply is empty, a time that does not apply is 1970-01-01.
 *
 * @param event the event, for everything that all its rows share
 */
public record OrderFact(
        DealEnvelope event,
        String orderId,
        String buyer,
        FactLine line,
        String currency,
        Instant placedAt,
        Instant paidAt,
        String reason,
        boolean counted) {}
