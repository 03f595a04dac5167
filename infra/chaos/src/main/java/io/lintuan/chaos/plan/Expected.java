package io.lintuan.chaos.plan;

import java.util.List;

/**
 * What a seed must have done to every store, from its plan alone; amounts in minor units.
 *
 * @param refundedMinor of payments that were counted
 * @param capturedMinor what the provider took, counted or not
 * @param returnedMinor what the provider gave back
 */
public record Expected(
        long orders,
        long grossMinor,
        long paidMinor,
        long refundedMinor,
        long commissionMinor,
        long capturedMinor,
        long returnedMinor,
        long collected) {
    private static final int WHOLE = 10_000;
    private static final Expected NOTHING = new Expected(0, 0, 0, 0, 0, 0, 0, 0);

    public static Expected of(List<PlannedDeal> deals) {
        return deals.stream()
                .flatMap(deal -> deal.visits().stream().map(visit -> of(deal, visit)))
                .reduce(NOTHING, Expected::plus)
                .plus(new Expected(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        deals.stream().mapToLong(PlannedDeal::pickups).sum()));
    }

    /** One more order that was joined and left unpaid. */
    public Expected probed(long amountMinor) {
        return plus(new Expected(1, amountMinor, 0, 0, 0, 0, 0, 0));
    }

    public long netMinor() {
        return paidMinor - refundedMinor;
    }

    private static Expected of(PlannedDeal deal, Visit visit) {
        Errand errand = visit.errand();
        if (!errand.joins()) {
            return NOTHING;
        }
        long amount = deal.amountMinor(visit);
        boolean keeps = errand.seat() == Errand.Seat.KEPT && deal.forms();
        long paid = errand.pays() ? amount : 0;
        long captured = Math.multiplyExact(amount, errand.captures());
        return new Expected(
                1,
                amount,
                paid,
                keeps ? 0 : paid,
                keeps ? Math.multiplyExact(amount, deal.commissionBasisPoints()) / WHOLE : 0,
                captured,
                captured - (keeps ? amount : 0),
                0);
    }

    private Expected plus(Expected other) {
        return new Expected(
                orders + other.orders,
                Math.addExact(grossMinor, other.grossMinor),
                Math.addExact(paidMinor, other.paidMinor),
                Math.addExact(refundedMinor, other.refundedMinor),
                Math.addExact(commissionMinor, other.commissionMinor),
                Math.addExact(capturedMinor, other.capturedMinor),
                Math.addExact(returnedMinor, other.returnedMinor),
                collected + other.collected);
    }
}
