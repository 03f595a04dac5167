package io.lintuan.deal.http;

import io.lintuan.deal.NewDeals;
import io.lintuan.desk.NewDeal;
import io.lintuan.web.Refusal;
import io.lintuan.web.StrictJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Reads bodies exactly as the call does, so that what can be opened is the same by every way. */
@Singleton
final class BodiesOfNewDeals implements NewDeals {
    private final DealOpening opening;
    private final StrictJson json;

    BodiesOfNewDeals(DealOpening opening, StrictJson json) {
        this.opening = opening;
        this.json = json;
    }

    @Override
    public Review review(byte[] body) {
        try {
            NewDealRequest request = json.read(body, NewDealRequest.class);
            opening.check(request);
            return new Review(Optional.empty(), PriceWarnings.of(request));
        } catch (Refusal refusal) {
            return new Review(Optional.of(new Mistake(refusal.code().wire(), refusal.field())), List.of());
        }
    }

    @Override
    public Mono<NewDeal> prepare(UUID leaderId, UUID dealId, byte[] body) {
        return Mono.defer(
                () -> opening.prepare(leaderId, dealId, json.read(body, NewDealRequest.class), Optional.empty()));
    }
}
