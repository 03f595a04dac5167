package io.lintuan.workload.replay;

import io.lintuan.workload.replay.evidence.Sums;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What everybody else should say, worked out from the answers that the client got and from what it did: every accepted
 * order was paid at the time it stated, and a failed deal gave everything back, in the minute it had been paid.
 */
final class ClientBooks {
    /** 181 g at 10 g a point, rounded down: what the factor {@code consolidated-pickup} version 1 gives an order. */
    private static final long POINTS_PER_COLLECTION = 18;

    private final Map<String, Sums> byDeal = new HashMap<>();
    private final Map<Instant, Sums> byMinute = new HashMap<>();
    private Sums together = Sums.NOTHING;
    private long commissionMinor;
    private long collected;

    static ClientBooks of(Collection<DealResult> results) {
        ClientBooks books = new ClientBooks();
        results.forEach(books::add);
        return books;
    }

    Map<String, Sums> byDeal() {
        return Map.copyOf(byDeal);
    }

    /** Gross by the minute of joining, all else by the minute of paying. */
    Map<Instant, Sums> byMinute() {
        return Map.copyOf(byMinute);
    }

    Sums together() {
        return together;
    }

    long commissionMinor() {
        return commissionMinor;
    }

    long collected() {
        return collected;
    }

    long greenPoints() {
        return collected * POINTS_PER_COLLECTION;
    }

    private void add(DealResult deal) {
        commissionMinor += deal.commissionMinor();
        collected += deal.collected();
        for (AcceptedOrder order : deal.orders()) {
            long amountMinor = order.amountMinor();
            long backMinor = deal.failed() ? amountMinor : 0;
            Sums placed = new Sums(1, amountMinor, 0, 0, 0);
            Sums paid = new Sums(0, 0, amountMinor, backMinor, amountMinor - backMinor);
            Sums whole = placed.plus(paid);
            byMinute.merge(minute(order.join().joinsAt()), placed, Sums::plus);
            byMinute.merge(minute(order.join().paysAt()), paid, Sums::plus);
            byDeal.merge(deal.dealId(), whole, Sums::plus);
            together = together.plus(whole);
        }
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
