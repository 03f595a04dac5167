package io.lintuan.insight.http;

import io.lintuan.insight.Figures;
import io.lintuan.insight.Figures.DealSum;
import io.lintuan.insight.Figures.GroupSum;
import io.lintuan.insight.LiveIntake;
import io.lintuan.insight.Names;
import io.lintuan.insight.Span;
import io.lintuan.insight.http.InsightAnswers.BreakdownAnswer;
import io.lintuan.insight.http.InsightAnswers.DealAnswer;
import io.lintuan.insight.http.InsightAnswers.DealCountsAnswer;
import io.lintuan.insight.http.InsightAnswers.GmvAnswer;
import io.lintuan.insight.http.InsightAnswers.GroupAnswer;
import io.lintuan.insight.http.InsightAnswers.SignalAnswer;
import io.lintuan.insight.http.InsightAnswers.SignalsAnswer;
import io.lintuan.insight.http.InsightAnswers.TopDealsAnswer;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** History for the boards. */
@Controller("/api/insight")
@Secured({"ANALYST", "DEMO"})
@Tag(name = "insight")
@AnswersProblems
@NeedsSignIn
class InsightController {
    private static final int MOST_DEALS = 20;
    private static final int MOST_GROUPS = 100;
    private static final int SIGNALS_MAX = 200;

    private final Figures figures;
    private final Names names;
    private final LiveIntake intake;
    private final Spans spans;

    InsightController(Figures figures, Names names, LiveIntake intake, Spans spans) {
        this.figures = figures;
        this.names = names;
        this.intake = intake;
        this.spans = spans;
    }

    @Get("/gmv")
    @Operation(operationId = "getGmv", summary = "GMV by minute; without from and to the last hour")
    Mono<GmvAnswer> gmv(@RequestBean AskedSpan asked) {
        Span span = spans.of(asked);
        return figures.minutes(span)
                .map(minutes -> new GmvAnswer(minutes, intake.finalUntil().orElse(null)));
    }

    @Get("/top-deals")
    @Operation(
            operationId = "getTopDeals",
            summary = "Deals that moved in the time, most paid first, with totals so far")
    Mono<TopDealsAnswer> topDeals(@RequestBean AskedSpan asked) {
        return figures.topDeals(spans.of(asked), MOST_DEALS).flatMap(this::named);
    }

    @Get("/breakdown")
    @Operation(operationId = "getBreakdown", summary = "GMV by community, leader or product, most paid first")
    Mono<BreakdownAnswer> breakdown(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"community", "leader", "product"}))
                    @QueryValue
                    String by,
            @RequestBean AskedSpan asked) {
        Figures.Grouping grouping = grouping(by);
        return figures.breakdown(grouping, spans.of(asked), MOST_GROUPS).flatMap(groups -> named(grouping, groups));
    }

    @Get("/signals")
    @Operation(operationId = "getSignals", summary = "The newest fraud signals with their evidence")
    Mono<SignalsAnswer> signals(
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryValue(defaultValue = "50")
                    int limit) {
        if (limit < 1 || limit > SIGNALS_MAX) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "limit", "must be 1 to 200");
        }
        return figures.signals(limit).flatMap(signals -> names.ofDeals(signals.stream()
                        .map(signal -> UUID.fromString(signal.dealId()))
                        .toList())
                .map(titles -> new SignalsAnswer(signals.stream()
                        .map(signal -> SignalAnswer.of(signal, titles.get(UUID.fromString(signal.dealId()))))
                        .toList())));
    }

    @Get("/deals")
    @Operation(operationId = "getDealCounts", summary = "How many deals were opened, formed and failed in the time")
    Mono<DealCountsAnswer> deals(@RequestBean AskedSpan asked) {
        return figures.dealCounts(spans.of(asked))
                .map(counts -> new DealCountsAnswer(counts.opened(), counts.formed(), counts.failed()));
    }

    private Mono<TopDealsAnswer> named(List<DealSum> deals) {
        return names.ofDeals(deals.stream()
                        .map(deal -> UUID.fromString(deal.dealId()))
                        .toList())
                .map(titles -> new TopDealsAnswer(deals.stream()
                        .map(deal -> DealAnswer.of(deal, titles.get(UUID.fromString(deal.dealId()))))
                        .toList()));
    }

    private Mono<BreakdownAnswer> named(Figures.Grouping by, List<GroupSum> groups) {
        List<String> ids = groups.stream().map(GroupSum::id).toList();
        Mono<Map<String, String>> found =
                switch (by) {
                    case COMMUNITY -> names.ofCommunities(ids);
                    case LEADER -> names.ofLeaders(ids);
                    case PRODUCT -> names.ofProducts(ids);
                };
        return found.map(known -> new BreakdownAnswer(groups.stream()
                .map(group -> GroupAnswer.of(group, known.get(group.id())))
                .toList()));
    }

    private static Figures.Grouping grouping(String by) {
        for (Figures.Grouping grouping : Figures.Grouping.values()) {
            if (grouping.name().toLowerCase(Locale.ROOT).equals(by)) {
                return grouping;
            }
        }
        throw Refusal.ofField(ProblemCode.FIELD_INVALID, "by", "must be community, leader or product");
    }
}
