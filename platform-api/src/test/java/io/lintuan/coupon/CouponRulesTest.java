package io.lintuan.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouponRulesTest {
    private static final UUID LEADER = new UUID(1, 1);
    private static final UUID DEAL = new UUID(2, 1);
    private static final UUID COMMUNITY = new UUID(3, 1);
    private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void isGoodFromItsMinimumOn() {
        assertThat(objection(coupon(), goods(3_900), FROM)).isEmpty();
        assertThat(objection(coupon(), goods(3_899), FROM)).contains(RefusalCode.COUPON_BELOW_MINIMUM);
    }

    @Test
    void isGoodFromItsFirstMomentAndNoLongerAtItsLast() {
        assertThat(objection(coupon(), goods(3_900), FROM.minusNanos(1_000))).contains(RefusalCode.COUPON_NOT_NOW);
        assertThat(objection(coupon(), goods(3_900), UNTIL.minusNanos(1_000))).isEmpty();
        assertThat(objection(coupon(), goods(3_900), UNTIL)).contains(RefusalCode.COUPON_NOT_NOW);
    }

    @Test
    void isForItsLeadersDealsOnlyAndForThePlaceThatItNames() {
        Goods goods = goods(3_900);
        UUID other = new UUID(9, 9);
        assertThat(objection(coupon(other, Optional.empty(), Optional.empty()), goods, FROM))
                .contains(RefusalCode.COUPON_NOT_HERE);
        assertThat(objection(coupon(LEADER, Optional.of(DEAL), Optional.of(COMMUNITY)), goods, FROM))
                .isEmpty();
        assertThat(objection(coupon(LEADER, Optional.of(other), Optional.empty()), goods, FROM))
                .contains(RefusalCode.COUPON_NOT_HERE);
        assertThat(objection(coupon(LEADER, Optional.empty(), Optional.of(other)), goods, FROM))
                .contains(RefusalCode.COUPON_NOT_HERE);
        assertThat(objection(coupon(), new Goods(DEAL, LEADER, COMMUNITY, "USD", 3_900), FROM))
                .contains(RefusalCode.COUPON_NOT_HERE);
    }

    private static Optional<RefusalCode> objection(Coupon coupon, Goods goods, Instant at) {
        return CouponRules.objection(coupon, goods, at);
    }

    private static Goods goods(long amountMinor) {
        return new Goods(DEAL, LEADER, COMMUNITY, "CNY", amountMinor);
    }

    private static Coupon coupon() {
        return coupon(LEADER, Optional.empty(), Optional.empty());
    }

    private static Coupon coupon(UUID leader, Optional<UUID> deal, Optional<UUID> community) {
        return new Coupon(
                new UUID(4, 1), leader, "GRAPE5", "满 39 减 5", 500, 3_900, "CNY", 100, 1, FROM, UNTIL, deal, community);
    }
}
