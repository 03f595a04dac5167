package io.lintuan.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How a community's home page orders its open deals. Everybody sees the same order, made of nothing but what the page itself
 * shows: no person, no price, no payment for a place. The page says the rule ({@code community.rule.*}); who changes one
 * changes the other.
 *
 * <ol>
 *   <li>Closing within 24 hours and not yet assured, then not yet assured, then assured, then sold out.
 *   <li>Not yet assured: what lacks the smaller part of its minimum first.
 *   <li>Then what closes sooner, then what was opened earlier.
 * </ol>
 */
public final class PublishedOrder {
    private static final Duration SOON = Duration.ofHours(24);

    private PublishedOrder() {}

    /** The same deals in the published order. */
    public static List<DealView> of(List<DealView> deals, Instant now) {
        return deals.stream().sorted(at(now)).toList();
    }

    private static Comparator<DealView> at(Instant now) {
        return Comparator.<DealView>comparingInt(deal -> group(deal, now))
                .thenComparing(PublishedOrder::byMissingPart)
                .thenComparing(DealView::cutOffAt)
                .thenComparing(DealView::openedAt)
                .thenComparing(DealView::dealId);
    }

    private static int group(DealView deal, Instant now) {
        if (deal.offerings().stream().allMatch(offering -> offering.left() <= 0)) {
            return 3;
        }
        if (deal.assured()) {
            return 2;
        }
        return deal.cutOffAt().isAfter(now.plus(SOON)) ? 1 : 0;
    }

    /** Compares missing/minimum without dividing; an assured deal lacks nothing. */
    private static int byMissingPart(DealView one, DealView other) {
        return Long.compare(missing(one) * other.minimumQuantity(), missing(other) * one.minimumQuantity());
    }

    private static long missing(DealView deal) {
        return Math.max(0, deal.minimumQuantity() - deal.paidQuantity());
    }
}
