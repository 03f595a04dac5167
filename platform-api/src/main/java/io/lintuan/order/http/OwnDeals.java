package io.lintuan.order.http;

import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.identity.Caller;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Deals that the caller leads; whose they are is looked up before anything of them is told. */
@Singleton
class OwnDeals {
    private final Deals deals;

    OwnDeals(Deals deals) {
        this.deals = deals;
    }

    /** Errors: {@link Refusal} with {@code deal-not-found} or {@code not-your-deal}. */
    Mono<DealView> find(Caller caller, UUID dealId) {
        return deals.byId(dealId)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DEAL_NOT_FOUND)))
                .doOnNext(deal -> {
                    if (!deal.leaderId().equals(caller.personId())) {
                        throw Refusal.of(ProblemCode.NOT_YOUR_DEAL);
                    }
                });
    }
}
