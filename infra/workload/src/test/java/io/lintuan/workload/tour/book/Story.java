package io.lintuan.workload.tour.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A deal of two: Li keeps 80 of 100 yuan, Wang got 30 back; the leader has 8 % of what is kept. */
final class Story {
    static final Promise PROMISE =
            Promise.of("FORMED", 800).and("Li", "CONFIRMED", 10_000, 2_000).and("Wang", "REFUNDED", 3_000, 3_000);

    final List<SeenOrder> orders = new ArrayList<>(List.of(
            new SeenOrder("Li", "order-1", "4 x rice", "CONFIRMED", List.of("TIER_REACHED"), 2_000),
            new SeenOrder("Wang", "order-2", "1 x rice", "REFUNDED", List.of("BUYER_CANCELLED"), 3_000)));
    final List<Moved> ledger = new ArrayList<>(List.of(
            moved(1, 1, "provider:clearing", "escrow:order-1", 10_000, "PAYMENT", "p1"),
            moved(1, 1, "escrow:order-1", "leader:x:accrued", 800, "COMMISSION_ACCRUED", "order-1"),
            moved(3, 1, "leader:x:accrued", "escrow:order-1", 160, "COMMISSION_REVERSED", "tier:order-1"),
            moved(3, 1, "escrow:order-1", "refunds:in-flight", 2_000, "REFUND", "tier:order-1"),
            moved(4, 1, "refunds:in-flight", "provider:clearing", 2_000, "REFUND_SETTLED", "tier:order-1"),
            moved(2, 2, "provider:clearing", "escrow:order-2", 3_000, "PAYMENT_UNMATCHED", "p2"),
            moved(2, 2, "escrow:order-2", "refunds:in-flight", 3_000, "REFUND_UNMATCHED", "refund:p2"),
            moved(2, 2, "refunds:in-flight", "provider:clearing", 3_000, "REFUND_SETTLED", "refund:p2")));
    final List<Balance> balances = new ArrayList<>(List.of(
            new Balance("escrow", 7_360),
            new Balance("leader:x:accrued", 640),
            new Balance("provider:clearing", -8_000),
            new Balance("refunds:in-flight", 0)));
    String dealStatus = "FORMED";

    Seen seen() {
        return new Seen(dealStatus, orders, ledger, balances);
    }

    static Moved moved(int minute, int order, String source, String destination, long minor, String cause, String id) {
        Instant at = Instant.parse("2026-11-22T10:00:00Z").plusSeconds(60L * minute);
        return new Moved(at, "order-" + order, source, destination, minor, cause, id);
    }
}
