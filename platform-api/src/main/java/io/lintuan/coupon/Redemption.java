package io.lintuan.coupon;

import io.lintuan.deal.model.RefusalCode;
import io.lintuan.reservation.Need;
import java.util.List;
import java.util.Optional;

/**
 * What a coupon comes to for one order.
 *
 * @param refused why it cannot be used; then there is nothing else
 * @param offMinor what it takes off the goods, in minor units
 * @param needs what has to be reserved for it
 */
public record Redemption(Optional<RefusalCode> refused, long offMinor, List<Need> needs) {

    public static Redemption refusal(RefusalCode code) {
        return new Redemption(Optional.of(code), 0, List.of());
    }
}
