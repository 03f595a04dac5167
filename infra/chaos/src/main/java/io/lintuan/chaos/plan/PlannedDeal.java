package io.lintuan.chaos.plan;

import java.util.List;

/**
 * One deal of a seed.
 *
 * @param lateComers neighbors who come when the first are done, and in a deal that sold out are refused
 * @param pickups how many of the kept orders are collected, the first ones
 */
public record PlannedDeal(
        int number,
        Fate fate,
        long priceMinor,
        int commissionBasisPoints,
        int perPersonLimit,
        int stock,
        int minimumQuantity,
        List<Visit> visits,
        int lateComers,
        int pickups) {
    public PlannedDeal {
        visits = List.copyOf(visits);
    }

    public List<Visit> kept() {
        return visits.stream()
                .filter(visit -> visit.errand().seat() == Errand.Seat.KEPT)
                .toList();
    }

    public long amountMinor(Visit visit) {
        return Math.multiplyExact(priceMinor, visit.quantity());
    }

    public boolean forms() {
        return fate != Fate.FAILS;
    }
}
