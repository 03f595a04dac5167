package io.lintuan.draft;

import io.lintuan.deal.DealBodies;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.draft.model.TimesMoved;
import io.lintuan.draft.model.WeeksLater;
import io.lintuan.web.JsonText;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Makes an earlier deal of a leader's into the next one: the same weekday and hour, the first time that is still to come. */
@Singleton
public class RepeatDeal {
    /** Communities live by China's clock. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Deals deals;
    private final DealBodies bodies;
    private final Clock clock;

    public RepeatDeal(Deals deals, DealBodies bodies, Clock clock) {
        this.deals = deals;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A deal to open.
     *
     * @param opensAt absent when that time has passed: then it opens now
     */
    public record Repeated(Map<String, Object> body, Optional<Instant> opensAt) {}

    /** Errors: {@link Refusal} with {@code deal-not-found} or {@code not-your-deal}. */
    public Mono<Repeated> of(UUID leaderId, UUID dealId) {
        return deals.byId(dealId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND)))
                .doOnNext(deal -> {
                    if (!deal.leaderId().equals(leaderId)) {
                        throw Refusal.of(ProblemCode.NOT_YOUR_DEAL);
                    }
                })
                .flatMap(deal -> bodies.of(dealId)
                        .map(JsonText::object)
                        .defaultIfEmpty(body(deal))
                        .map(body -> moved(deal, body)));
    }

    private Repeated moved(DealView deal, Map<String, Object> body) {
        Instant now = clock.instant();
        // The cut-off as it was planned: an extension or an early end does not become the rule.
        body.putIfAbsent("cutOffAt", deal.cutOffAt().toString());
        body.remove("occurredAt");
        WeeksLater later = WeeksLater.bringing(planned(body, deal), now, ZONE);
        return new Repeated(
                later.of(body), Optional.of(later.of(deal.openedAt())).filter(opensAt -> opensAt.isAfter(now)));
    }

    private static Instant planned(Map<String, Object> body, DealView deal) {
        return TimesMoved.instant(body.get("cutOffAt")).orElse(deal.cutOffAt());
    }

    /** For a deal whose body was not kept: what everybody sees of it. */
    private static Map<String, Object> body(DealView deal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", deal.title());
        body.put("communityId", deal.communityId().toString());
        body.put("pickupPointId", deal.pickupPoint().pickupPointId().toString());
        body.put("minimumQuantity", deal.minimumQuantity());
        body.put("cutOffAt", deal.cutOffAt().toString());
        body.put("commissionBasisPoints", deal.commissionBasisPoints());
        body.put(
                "offerings", deal.offerings().stream().map(RepeatDeal::offering).toList());
        return body;
    }

    private static Map<String, Object> offering(DealView.OfferingView offering) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("productId", offering.productId());
        body.put("title", offering.title());
        body.put("unit", offering.unit());
        body.put("unitPriceMinor", offering.unitPriceMinor());
        body.put("stock", offering.stock());
        body.put("perPersonLimit", offering.perPersonLimit());
        body.put("returnCategory", offering.returnCategory());
        return body;
    }
}
