package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** What an order is charged: the tier that paid pieces have reached, less a coupon. */
final class Pricing {
    private final DealModel deal;

    Pricing(DealModel deal) {
        this.deal = deal;
    }

    List<LineModel> lines(UUID orderId, Map<UUID, Wanted> wanted, long couponMinor, DealState after) {
        List<UUID> ids = List.copyOf(wanted.keySet());
        long[] costMinor = ids.stream()
                .mapToLong(id -> priceNow(id) * wanted.get(id).pieces())
                .toArray();
        long[] offMinor = split(couponMinor, costMinor, chosen(orderId, after));
        List<LineModel> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            OfferingPlan offering = deal.plan.offering(ids.get(i));
            lines.add(new LineModel(offering, wanted.get(ids.get(i)), priceNow(ids.get(i)), offMinor[i]));
        }
        return lines;
    }

    private long priceNow(UUID offeringId) {
        return deal.plan.offering(offeringId).priceAt(deal.firm(offeringId));
    }

    /** At least one fen is left to pay. Where the last fen of a split goes is the core's choice. */
    private static long[] split(long couponMinor, long[] costMinor, long[] chosenMinor) {
        long totalMinor = LongStream.of(costMinor).sum();
        long offMinor = Math.min(couponMinor, totalMinor - 1);
        long[] floorMinor =
                LongStream.of(costMinor).map(one -> one * offMinor / totalMinor).toArray();
        boolean fair = chosenMinor.length == costMinor.length
                && LongStream.of(chosenMinor).sum() == offMinor;
        for (int i = 0; fair && i < costMinor.length; i++) {
            fair = chosenMinor[i] >= floorMinor[i] && chosenMinor[i] <= floorMinor[i] + 1;
        }
        return fair ? chosenMinor : floorMinor;
    }

    private static long[] chosen(UUID orderId, DealState after) {
        return after.order(orderId).stream()
                .flatMap(order -> order.placement().lines().stream())
                .mapToLong(Line::discountMinor)
                .toArray();
    }
}
