package io.lintuan.contracts.event;

/** An offering as the leader opened it. */
public record DealOffering(
        String offeringId, String productId, String title, String unit, long unitPriceMinor, int stock) {}
