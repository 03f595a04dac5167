package io.lintuan.deal.model;

import java.util.UUID;

/** One line of an order as it is charged; an order has at most one line per offering. */
public record Line(int ordinal, UUID offeringId, String productId, int quantity, long unitPriceMinor) {

    public long amountMinor() {
        return Math.multiplyExact(unitPriceMinor, (long) quantity);
    }
}
