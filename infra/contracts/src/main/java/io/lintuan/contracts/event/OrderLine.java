package io.lintuan.contracts.event;

/** One line of an order as it was charged; {@code amountMinor = quantity * unitPriceMinor}. */
public record OrderLine(
        String lineId, String offeringId, String productId, int quantity, long unitPriceMinor, long amountMinor) {}
