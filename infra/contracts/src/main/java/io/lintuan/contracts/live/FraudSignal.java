package io.lintuan.contracts.live;

import java.time.Instant;
import java.util.List;

/**
 * A rule fired on an order. The signal holds that order's commission and never touches the order.
 *
 * @param signalId a function of rule, rule version and order, so that a replay says the same signal again
 * @param observed the aggregate's value that crossed {@code threshold} within {@code windowSeconds}
 * @param evidenceEventIds the events behind it, oldest first, at most 50
 */
public record FraudSignal(
        String signalId,
        String ruleId,
        int ruleVersion,
        String dealId,
        String orderId,
        String communityId,
        String leaderId,
        String buyer,
        Instant occurredAt,
        Instant recordedAt,
        long observed,
        long threshold,
        int windowSeconds,
        List<String> evidenceEventIds) {}
