package io.lintuan.chaos.run;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is still on its way between the stores, as sentences. Pure. */
final class Arrival {
    private Arrival() {}

    /** Empty when every event that PostgreSQL has numbered is in ClickHouse. */
    static List<String> ofEvents(Books books, List<Facts.Event> facts) {
        List<String> missing = new ArrayList<>();
        if (books.outbox().rows() > 0) {
            missing.add(books.outbox().rows() + " events are in the outbox");
        }
        Map<String, Long> arrived = new HashMap<>();
        facts.forEach(event -> arrived.merge(event.dealId(), 1L, Long::sum));
        books.deals().stream()
                .filter(deal -> arrived.getOrDefault(deal.id(), 0L) < deal.eventSequence())
                .map(deal -> "deal %s has %d events and ClickHouse %d"
                        .formatted(deal.id(), deal.eventSequence(), arrived.getOrDefault(deal.id(), 0L)))
                .forEach(missing::add);
        return missing;
    }

    /** Empty when every refund has come home. */
    static List<String> ofRefunds(Books books) {
        return books.refunds().stream()
                .filter(refund -> !refund.settled())
                .map(refund -> "refund %s of %d is %s".formatted(refund.key(), refund.amountMinor(), refund.status()))
                .toList();
    }
}
