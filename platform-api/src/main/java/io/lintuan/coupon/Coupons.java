package io.lintuan.coupon;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Coupons as they were issued. */
public interface Coupons {

    /** Adds one. False when its code is taken. */
    Mono<Boolean> add(Coupon coupon, Instant at);

    Mono<Coupon> byCode(String code);

    /** A leader's own, newest first, at most {@code most} (1 to 200). */
    Flux<Issued> ofLeader(UUID leaderId, int most);

    /** A coupon with how many of it are in use by orders now. */
    record Issued(Coupon coupon, int used) {}
}
