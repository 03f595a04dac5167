package io.lintuan.workload.replay.plan;

/** What the leader asks; {@code stockShort} says that less is on sale than the group wants. */
public record DealTerms(
        long unitPriceMinor,
        int stock,
        boolean stockShort,
        int perPersonLimit,
        int minimumQuantity,
        int commissionBasisPoints) {}
