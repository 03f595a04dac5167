package io.lintuan.contracts.event;

/** One line of an order as it was charged; {@code amountMinor = quantity * unitPriceMinor}, less its part of a coupon. */
public record OrderLine(
        String lineId, String offeringId, String productId, int quantity, long unitPriceMinor, long amountMinor) {}
