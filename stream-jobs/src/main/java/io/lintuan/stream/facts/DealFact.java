package io.lintuan.stream.facts;

import io.lintuan.contracts.event.DealEnvelope;
import java.time.Instant;

/**
 * A row of {@code deal_facts}: what does not apply to the event's type is empty, zero or 1970-01-01. Of a team, its size is the
 * minimum, its time the cut-off.
 */
public record DealFact(
        DealEnvelope event, String title, int minimumQuantity, int paidQuantity, int paidOrders, Instant cutOffAt) {}
