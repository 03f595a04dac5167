package io.lintuan.stream.sink;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.facts.DealFact;
import io.lintuan.stream.facts.OrderFact;
import io.lintuan.stream.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows of events. Their version is that of the code that makes them: the same event always lands on the same row, and a
 * later job that says more about it replaces what an earlier one said.
 */
final class FactTables {
    private static final long ROW_VERSION = 1;

    /**
     * Some sixty thousand facts: few parts, so little is merged again and again, and half of what the engine without a server
     * takes in one body. Short of a power of two, at which the buffers would double.
     */
    private static final int ORDER_FACTS_BYTES = 28 << 20;

    static final ClickHouseTable<OrderFact> ORDER_FACTS =
            ClickHouseTable.of("order_facts", """
            event_id, event_type, occurred_at, recorded_at, community_id, leader_id, deal_id, deal_version, deal_sequence,
            order_id, buyer, line_id, offering_id, product_id, quantity, amount_minor, currency, placed_at, paid_at,
            reason, counted, version""", ORDER_FACTS_BYTES, FactTables::row);

    static final ClickHouseTable<DealFact> DEAL_FACTS = ClickHouseTable.of("deal_facts", """
            event_id, event_type, occurred_at, recorded_at, community_id, leader_id, deal_id, deal_version, deal_sequence,
            title, minimum_quantity, paid_quantity, paid_orders, cut_off_at, version""", FactTables::row);

    static final ClickHouseTable<DealEnvelope> LATE_EVENTS = ClickHouseTable.of("late_events", """
            event_id, event_type, occurred_at, recorded_at, community_id, deal_id, deal_sequence, payload, version""", FactTables::row);

    private FactTables() {}

    private static List<Object> row(OrderFact fact) {
        DealEnvelope event = fact.event();
        return List.of(
                event.eventId(),
                event.type().name(),
                event.occurredAt(),
                event.recordedAt(),
                event.communityId(),
                event.leaderId(),
                event.key(),
                event.dealVersion(),
                event.dealSequence(),
                fact.orderId(),
                fact.buyer(),
                fact.line().lineId(),
                fact.line().offeringId(),
                fact.line().productId(),
                fact.line().quantity(),
                fact.line().amountMinor(),
                fact.currency(),
                fact.placedAt(),
                fact.paidAt(),
                fact.reason(),
                fact.counted(),
                ROW_VERSION);
    }

    private static List<Object> row(DealFact fact) {
        DealEnvelope event = fact.event();
        return List.of(
                event.eventId(),
                event.type().name(),
                event.occurredAt(),
                event.recordedAt(),
                event.communityId(),
                event.leaderId(),
                event.key(),
                event.dealVersion(),
                event.dealSequence(),
                fact.title(),
                fact.minimumQuantity(),
                fact.paidQuantity(),
                fact.paidOrders(),
                fact.cutOffAt(),
                ROW_VERSION);
    }

    private static List<Object> row(DealEnvelope event) {
        return List.of(
                event.eventId(),
                event.type().name(),
                event.occurredAt(),
                event.recordedAt(),
                event.communityId(),
                event.key(),
                event.dealSequence(),
                new String(Json.bytes(event), StandardCharsets.UTF_8),
                ROW_VERSION);
    }
}
