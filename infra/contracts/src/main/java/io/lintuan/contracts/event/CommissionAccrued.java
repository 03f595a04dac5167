package io.lintuan.contracts.event;

/** The leader earned a commission on a paid order: {@code floor(baseMinor * basisPoints / 10000)}. */
public record CommissionAccrued(String orderId, long baseMinor, int basisPoints, long amountMinor, String currency) {}
