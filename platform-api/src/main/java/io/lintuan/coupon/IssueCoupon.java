package io.lintuan.coupon;

import io.lintuan.reservation.Limits;
import jakarta.inject.Singleton;
import java.time.Clock;
import reactor.core.publisher.Mono;

/** Issues a coupon. Its limits are there before it is, so that none is ever given out beyond them. */
@Singleton
public class IssueCoupon {
    private final Coupons coupons;
    private final Limits limits;
    private final Clock clock;

    IssueCoupon(Coupons coupons, Limits limits, Clock clock) {
        this.coupons = coupons;
        this.limits = limits;
        this.clock = clock;
    }

    /** The coupon that has this code now: the given one, or an earlier one, whoever issued it. */
    public Mono<Coupon> issue(Coupon coupon) {
        return coupons.byCode(coupon.code())
                .switchIfEmpty(Mono.defer(() -> limits.set(coupon.subject(), coupon.issued())
                        .then(limits.set(coupon.rulePerPerson(), coupon.perPerson()))
                        .then(coupons.add(coupon, clock.instant()))
                        .flatMap(added -> added ? Mono.just(coupon) : coupons.byCode(coupon.code()))));
    }
}
