package io.lintuan.coupon;

import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.Optional;

/** Whether a coupon is good for an order, in a fixed order of questions. Pure. */
final class CouponRules {
    private CouponRules() {}

    /** Empty when it is. */
    static Optional<RefusalCode> objection(Coupon coupon, Goods goods, Instant at) {
        if (!isFor(coupon, goods)) {
            return Optional.of(RefusalCode.COUPON_NOT_HERE);
        }
        if (at.isBefore(coupon.validFrom()) || !at.isBefore(coupon.validUntil())) {
            return Optional.of(RefusalCode.COUPON_NOT_NOW);
        }
        return goods.amountMinor() < coupon.minimumMinor()
                ? Optional.of(RefusalCode.COUPON_BELOW_MINIMUM)
                : Optional.empty();
    }

    private static boolean isFor(Coupon coupon, Goods goods) {
        return coupon.leaderId().equals(goods.leaderId())
                && coupon.currency().equals(goods.currency())
                && coupon.dealId().map(goods.dealId()::equals).orElse(true)
                && coupon.communityId().map(goods.communityId()::equals).orElse(true);
    }
}
