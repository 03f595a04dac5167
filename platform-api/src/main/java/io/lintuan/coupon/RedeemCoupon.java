package io.lintuan.coupon;

import io.lintuan.deal.Deals;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.reservation.Need;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Asks the coupon and the deal. A deal that does not exist is left to the desk to refuse. */
@Singleton
final class RedeemCoupon implements Redemptions {
    private final Coupons coupons;
    private final Deals deals;
    private final Clock clock;

    RedeemCoupon(Coupons coupons, Deals deals, Clock clock) {
        this.coupons = coupons;
        this.deals = deals;
        this.clock = clock;
    }

    @Override
    public Mono<Redemption> redeem(
            String code, UUID dealId, UUID buyerId, List<DealCommand.Wish> wishes, Optional<Instant> statedAt) {
        Instant at = statedAt.orElseGet(clock::instant);
        return coupons.byCode(code)
                .zipWith(deals.byId(dealId))
                .map(both -> redemption(both.getT1(), Goods.of(both.getT2(), wishes), buyerId, at))
                .defaultIfEmpty(Redemption.refusal(RefusalCode.COUPON_UNKNOWN));
    }

    private static Redemption redemption(Coupon coupon, Goods goods, UUID buyerId, Instant at) {
        return CouponRules.objection(coupon, goods, at)
                .map(Redemption::refusal)
                .orElseGet(() -> new Redemption(Optional.empty(), coupon.amountOffMinor(), needs(coupon, buyerId)));
    }

    /** A person's own limit comes first, so that who may not use it takes none from the others, not even for a moment. */
    private static List<Need> needs(Coupon coupon, UUID buyerId) {
        Mono<List<UUID>> nobody = Mono.just(List.of());
        return List.of(
                new Need(
                        coupon.subjectOf(buyerId),
                        Optional.of(coupon.rulePerPerson()),
                        nobody,
                        RefusalCode.COUPON_OVER_LIMIT),
                new Need(coupon.subject(), Optional.empty(), nobody, RefusalCode.COUPON_USED_UP));
    }
}
