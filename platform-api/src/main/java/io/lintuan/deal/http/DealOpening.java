package io.lintuan.deal.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.community.Communities;
import io.lintuan.community.Community;
import io.lintuan.contracts.DealLimits;
import io.lintuan.deal.ReturnCategories;
import io.lintuan.deal.ReturnCategory;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.desk.NewDeal;
import io.lintuan.identity.Caller;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Checks what the desk cannot know (the community, the calendar) and gives the new deal its ids and share token. */
@Singleton
class DealOpening {
    private static final int TOKEN_BYTES = 16;

    private final Communities communities;
    private final ReturnCategories categories;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DealOpening(Communities communities, ReturnCategories categories, Clock clock) {
        this.communities = communities;
        this.categories = categories;
        this.clock = clock;
    }

    /** Errors: {@link Refusal} with {@code community-unknown}, {@code pickup-point-unknown} or {@code field-invalid}. */
    Mono<NewDeal> prepare(Caller leader, NewDealRequest request, Optional<Instant> statedAt) {
        return prepare(leader.personId(), UuidCreator.getTimeOrderedEpoch(), request, statedAt);
    }

    /** The same with an id that was given before; the same errors. */
    Mono<NewDeal> prepare(UUID leaderId, UUID dealId, NewDealRequest request, Optional<Instant> statedAt) {
        Instant openedAt = statedAt.orElseGet(clock::instant);
        if (!request.cutOffAt().isAfter(openedAt) || request.cutOffAt().isAfter(openedAt.plus(DealLimits.OPEN_MAX))) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "cutOffAt", "must be within 60 days after the opening");
        }
        return communities
                .find(request.communityId())
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.COMMUNITY_UNKNOWN)))
                .map(community -> {
                    GroupTerms group = GroupOpening.terms(request, openedAt);
                    checkPoints(request, community, group);
                    return deal(leaderId, dealId, request, statedAt, group);
                });
    }

    private static void checkPoints(NewDealRequest request, Community community, GroupTerms group) {
        boolean known = community.pickupPoint(request.pickupPointId()).isPresent()
                && group.points().stream()
                        .allMatch(point ->
                                community.pickupPoint(point.pickupPointId()).isPresent());
        if (!known) {
            throw Refusal.of(ProblemCode.PICKUP_POINT_UNKNOWN);
        }
    }

    private NewDeal deal(
            UUID leaderId, UUID dealId, NewDealRequest request, Optional<Instant> statedAt, GroupTerms group) {
        return new NewDeal(
                dealId,
                leaderId,
                request.communityId(),
                request.pickupPointId(),
                request.title(),
                shareToken(),
                request.minimumQuantity(),
                request.commissionBasisPoints(),
                "CNY",
                request.cutOffAt(),
                offerings(request),
                statedAt,
                group);
    }

    /** What can be said without the community and the calendar. Error: {@link Refusal} with {@code field-invalid}. */
    void check(NewDealRequest request) {
        offerings(request);
        GroupOpening.terms(request);
    }

    private ReturnCategory category(NewDealRequest.NewOffering offering) {
        return categories
                .find(Optional.ofNullable(offering.returnCategory()).orElse(ReturnCategories.GENERAL))
                .orElseThrow(() -> Refusal.ofField(
                        ProblemCode.FIELD_INVALID, "offerings.returnCategory", "no such return category"));
    }

    private List<NewDeal.NewOffering> offerings(NewDealRequest request) {
        List<NewDeal.NewOffering> offerings = new ArrayList<>();
        for (NewDealRequest.NewOffering offering : request.offerings()) {
            ReturnCategory category = category(offering);
            offerings.add(new NewDeal.NewOffering(
                    UuidCreator.getTimeOrderedEpoch(),
                    offering.productId(),
                    offering.title(),
                    offering.unit(),
                    Optional.ofNullable(offering.listPriceMinor()),
                    OfferedPrices.of(offering, offerings.size()),
                    offering.stock(),
                    offering.perPersonLimit(),
                    category.code(),
                    category.returnable()));
        }
        return offerings;
    }

    /** 128 random bits: nobody finds a deal by trying. The token attributes, it never authorises. */
    private String shareToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
