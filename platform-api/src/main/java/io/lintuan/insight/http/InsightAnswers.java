package io.lintuan.insight.http;

import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.MinuteTotals;
import io.lintuan.insight.DealTitles;
import io.lintuan.insight.Figures.DealSum;
import io.lintuan.insight.Figures.GroupSum;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Shapes of the figures on the wire; amounts in minor units. */
@SerdeImport(MinuteTotals.class)
@SerdeImport(FinalUntil.class)
final class InsightAnswers {
    private InsightAnswers() {}

    /** GMV by minute. */
    @Serdeable
    public record GmvAnswer(
            List<MinuteTotals> minutes, @Nullable FinalUntil finalUntil) {}

    /** Deals, most paid first. */
    @Serdeable
    public record TopDealsAnswer(List<DealAnswer> deals) {}

    /** A deal's totals so far. */
    @Serdeable
    public record DealAnswer(
            String dealId,
            @Nullable @Schema(example = "阳光玫瑰葡萄") String title,
            @Nullable @Schema(example = "阳光花园") String communityName,
            @Nullable @Schema(example = "王姐") String leaderName,
            @Schema(example = "7980") long grossMinor,
            @Schema(example = "7980") long paidMinor,
            @Schema(example = "0") long refundedMinor,
            @Schema(example = "7980") long netMinor,
            @Schema(example = "2") long orders,
            @Schema(example = "2") long paidOrders,
            @Schema(example = "3") long paidQuantity,
            @Schema(example = "9") long throughSequence,
            Instant recordedAt) {

        static DealAnswer of(DealSum deal, @Nullable DealTitles.Title title) {
            return new DealAnswer(
                    deal.dealId(),
                    title == null ? null : title.title(),
                    title == null ? null : title.communityName(),
                    title == null ? null : title.leaderName(),
                    deal.sums().grossMinor(),
                    deal.sums().paidMinor(),
                    deal.sums().refundedMinor(),
                    deal.sums().netMinor(),
                    deal.sums().orders(),
                    deal.sums().paidOrders(),
                    deal.paidQuantity(),
                    deal.throughSequence(),
                    deal.recordedAt());
        }
    }

    /** Sums by one dimension. */
    @Serdeable
    public record BreakdownAnswer(List<GroupAnswer> groups) {}

    /** One group. */
    @Serdeable
    public record GroupAnswer(
            String id,
            @Nullable @Schema(example = "阳光花园") String name,
            @Schema(example = "7980") long grossMinor,
            @Schema(example = "7980") long paidMinor,
            @Schema(example = "0") long refundedMinor,
            @Schema(example = "7980") long netMinor,
            @Schema(example = "2") long orders,
            @Schema(example = "2") long paidOrders) {

        static GroupAnswer of(GroupSum group, @Nullable String name) {
            return new GroupAnswer(
                    group.id(),
                    name,
                    group.sums().grossMinor(),
                    group.sums().paidMinor(),
                    group.sums().refundedMinor(),
                    group.sums().netMinor(),
                    group.sums().orders(),
                    group.sums().paidOrders());
        }
    }

    /** The newest signals. */
    @Serdeable
    public record SignalsAnswer(List<SignalAnswer> signals) {}

    /** A signal with its evidence and what its deal is called. */
    @Serdeable
    public record SignalAnswer(
            String signalId,
            @Schema(example = "buyer-velocity") String ruleId,
            @Schema(example = "1") int ruleVersion,
            String dealId,
            @Nullable @Schema(example = "阳光玫瑰葡萄") String dealTitle,
            String orderId,
            String communityId,
            String leaderId,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015")
            String buyer,

            Instant occurredAt,
            Instant recordedAt,
            @Schema(example = "5") long observed,
            @Schema(example = "5") long threshold,
            @Schema(example = "300") int windowSeconds,
            List<String> evidenceEventIds) {

        static SignalAnswer of(FraudSignal signal, @Nullable DealTitles.Title title) {
            return new SignalAnswer(
                    signal.signalId(),
                    signal.ruleId(),
                    signal.ruleVersion(),
                    signal.dealId(),
                    title == null ? null : title.title(),
                    signal.orderId(),
                    signal.communityId(),
                    signal.leaderId(),
                    signal.buyer(),
                    signal.occurredAt(),
                    signal.recordedAt(),
                    signal.observed(),
                    signal.threshold(),
                    signal.windowSeconds(),
                    signal.evidenceEventIds());
        }
    }

    /** Numbers of deals. */
    @Serdeable
    public record DealCountsAnswer(
            @Schema(example = "12") long opened,
            @Schema(example = "9") long formed,
            @Schema(example = "1") long failed) {}
}
