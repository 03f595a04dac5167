package io.lintuan.deal;

/** How far a deal is; {@code version} changes with every decision and serves as an ETag. */
public record DealProgress(
        long version, String status, int paidQuantity, int heldQuantity, int minimumQuantity, boolean assured) {}
