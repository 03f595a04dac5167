package io.lintuan.insight;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.MinuteTotals;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Figures as ClickHouse has them, amounts in minor units. Every answer is bounded in time and size. Error:
 * {@link InsightUnavailable}.
 */
public interface Figures {
    /** All communities' GMV by minute, rising; minutes without any are absent. */
    Mono<List<MinuteTotals>> minutes(Span span);

    /** Deals that moved in the span, most paid first. */
    Mono<List<DealSum>> topDeals(Span span, int most);

    /** Sums by community, leader or product, most paid first. */
    Mono<List<GroupSum>> breakdown(Grouping by, Span span, int most);

    /** The newest signals. */
    Mono<List<FraudSignal>> signals(int most);

    /** How many deals were opened, formed and failed in the span. */
    Mono<DealCounts> dealCounts(Span span);

    /** What figures can be broken down by. */
    enum Grouping {
        COMMUNITY,
        LEADER,
        PRODUCT
    }

    /** A deal's totals so far. */
    record DealSum(
            String dealId,
            String communityId,
            String leaderId,
            Sums sums,
            long paidQuantity,
            long throughSequence,
            Instant recordedAt) {}

    /** One group's sums. */
    record GroupSum(String id, Sums sums) {}

    /** The measures. */
    record Sums(long grossMinor, long paidMinor, long refundedMinor, long netMinor, long orders, long paidOrders) {}

    /** Numbers of deals. */
    record DealCounts(long opened, long formed, long failed) {}
}
