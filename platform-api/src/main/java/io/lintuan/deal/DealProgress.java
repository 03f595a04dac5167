package io.lintuan.deal;

import java.time.Instant;

/**
 * How far a deal is; {@code version} changes with every decision and serves as an ETag.
 *
 * @param cutOffAt the one that holds, after an extension the later one
 */
public record DealProgress(
        long version,
        String status,
        int paidQuantity,
        int heldQuantity,
        int minimumQuantity,
        boolean assured,
        int paidPeople,
        int minimumPeople,
        Instant cutOffAt) {}
