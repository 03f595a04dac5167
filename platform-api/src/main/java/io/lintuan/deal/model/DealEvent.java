package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import java.time.Instant;

/**
 * Something that happened to the deal; the desk puts it into its envelope.
 *
 * @param payload the record of {@code io.lintuan.contracts.event} that {@code type} names
 */
public record DealEvent(DealEventType type, Instant occurredAt, Record payload) {}
