package io.lintuan.coupon;

import io.lintuan.deal.DealView;
import io.lintuan.deal.model.DealCommand;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a neighbor is about to order.
 *
 * @param amountMinor what it costs without a coupon, in minor units
 */
record Goods(UUID dealId, UUID leaderId, UUID communityId, String currency, long amountMinor) {

    /** What is not offered costs nothing here: the desk refuses it. */
    static Goods of(DealView deal, List<DealCommand.Wish> wishes) {
        Map<UUID, Long> prices = deal.offerings().stream()
                .collect(Collectors.toMap(
                        DealView.OfferingView::offeringId, DealView.OfferingView::unitPriceMinor, (one, other) -> one));
        long amountMinor = wishes.stream()
                .mapToLong(
                        wish -> Math.multiplyExact(prices.getOrDefault(wish.offeringId(), 0L), (long) wish.quantity()))
                .reduce(0, Math::addExact);
        return new Goods(deal.dealId(), deal.leaderId(), deal.communityId(), deal.currency(), amountMinor);
    }
}
