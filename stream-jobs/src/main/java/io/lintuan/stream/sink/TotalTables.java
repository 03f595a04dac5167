package io.lintuan.stream.sink;

import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.gmv.BucketTotals;
import java.util.List;

/** Absolute rows, versioned by the events folded into them: a replay ends with the same rows. */
final class TotalTables {
    static final ClickHouseTable<BucketTotals> GMV_BY_MINUTE =
            ClickHouseTable.of("gmv_by_minute", """
            community_id, leader_id, product_id, minute, gross_minor, paid_minor, refunded_minor, net_minor, orders,
            paid_orders, version""", TotalTables::row);

    static final ClickHouseTable<DealTotals> GMV_BY_DEAL = ClickHouseTable.of("gmv_by_deal", """
            community_id, deal_id, leader_id, gross_minor, paid_minor, refunded_minor, net_minor, orders, paid_orders,
            paid_quantity, recorded_at, version""", TotalTables::row);

    static final ClickHouseTable<FraudSignal> FRAUD_SIGNALS =
            ClickHouseTable.of("fraud_signals", """
            signal_id, rule_id, rule_version, community_id, leader_id, deal_id, order_id, buyer, occurred_at, recorded_at,
            observed, threshold, window_seconds, evidence_event_ids, version""", TotalTables::row);

    static final ClickHouseTable<GreenPoints> GREEN_POINTS = ClickHouseTable.of("green_points", """
            community_id, deal_id, order_id, buyer, grams, points, factor_id, factor_version, source, occurred_at,
            version""", TotalTables::row);

    private TotalTables() {}

    private static List<Object> row(BucketTotals said) {
        return List.of(
                said.bucket().communityId(),
                said.bucket().leaderId(),
                said.bucket().productId(),
                said.bucket().minute(),
                said.totals().grossMinor(),
                said.totals().paidMinor(),
                said.totals().refundedMinor(),
                said.totals().netMinor(),
                said.totals().orders(),
                said.totals().paidOrders(),
                said.totals().version());
    }

    private static List<Object> row(DealTotals deal) {
        return List.of(
                deal.communityId(),
                deal.dealId(),
                deal.leaderId(),
                deal.grossMinor(),
                deal.paidMinor(),
                deal.refundedMinor(),
                deal.netMinor(),
                deal.orders(),
                deal.paidOrders(),
                deal.paidQuantity(),
                deal.recordedAt(),
                deal.throughSequence());
    }

    private static List<Object> row(FraudSignal signal) {
        return List.of(
                signal.signalId(),
                signal.ruleId(),
                signal.ruleVersion(),
                signal.communityId(),
                signal.leaderId(),
                signal.dealId(),
                signal.orderId(),
                signal.buyer(),
                signal.occurredAt(),
                signal.recordedAt(),
                signal.observed(),
                signal.threshold(),
                signal.windowSeconds(),
                signal.evidenceEventIds(),
                // More orders may be found in the window of one that was judged already, never fewer.
                signal.observed());
    }

    private static List<Object> row(GreenPoints points) {
        return List.of(
                points.communityId(),
                points.dealId(),
                points.orderId(),
                points.buyer(),
                points.grams(),
                points.points(),
                points.factorId(),
                points.factorVersion(),
                points.source(),
                points.occurredAt(),
                points.version());
    }
}
