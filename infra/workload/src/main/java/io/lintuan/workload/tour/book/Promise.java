package io.lintuan.workload.tour.book;

import java.util.ArrayList;
import java.util.List;

/**
 * What a chapter says will have come about, worked out by hand and not by the service; minor units.
 *
 * @param commissionBasisPoints the leader's share of what neighbors keep
 */
public record Promise(String dealStatus, int commissionBasisPoints, List<Line> lines) {
    public Promise {
        lines = List.copyOf(lines);
    }

    /** How one neighbor's order ends: what was paid for it at the provider, and what came back of that. */
    public record Line(String who, String status, long paidMinor, long backMinor) {}

    public static Promise of(String dealStatus, int commissionBasisPoints) {
        return new Promise(dealStatus, commissionBasisPoints, List.of());
    }

    public Promise and(String who, String status, long paidMinor, long backMinor) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(who, status, paidMinor, backMinor));
        return new Promise(dealStatus, commissionBasisPoints, more);
    }

    /** The floor of the leader's share, order by order, as the rule has it. */
    long commissionMinor(Line line) {
        return Math.multiplyExact(line.paidMinor() - line.backMinor(), (long) commissionBasisPoints) / 10_000;
    }
}
