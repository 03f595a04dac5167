package io.lintuan.coupon.http;

import io.lintuan.coupon.Coupon;
import io.lintuan.coupon.Coupons;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A coupon as its leader sees it; {@code used} counts orders that have it now. */
@Serdeable
@Schema(name = "Coupon")
public record CouponAnswer(
        @Schema(example = "GRAPE5") String code,
        @Schema(example = "满 39 减 5") String title,
        @Schema(example = "500") long amountOffMinor,
        @Schema(example = "3900") long minimumMinor,
        @Schema(example = "CNY") String currency,
        @Schema(example = "100") int issued,
        @Schema(example = "12") int used,
        @Schema(example = "1") int perPerson,
        Instant validFrom,
        Instant validUntil,
        @Nullable UUID dealId,
        @Nullable UUID communityId) {

    public static CouponAnswer of(Coupons.Issued issued) {
        Coupon coupon = issued.coupon();
        return new CouponAnswer(
                coupon.code(),
                coupon.title(),
                coupon.amountOffMinor(),
                coupon.minimumMinor(),
                coupon.currency(),
                coupon.issued(),
                issued.used(),
                coupon.perPerson(),
                coupon.validFrom(),
                coupon.validUntil(),
                coupon.dealId().orElse(null),
                coupon.communityId().orElse(null));
    }
}
