package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Books.Deal;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Told;
import io.lintuan.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** I6: a deal's events lie in its own partition, numbered 1 to n without a gap, in this order, and n is what the deal knows. */
final class EventsKeepOrder implements Rule {
    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        for (Told told : evidence.told()) {
            String dealId = told.event().key();
            long before = last.getOrDefault(dealId, 0L);
            if (told.event().dealSequence() != before + 1) {
                findings.add(new Finding(
                        "I6",
                        "deal %s at number %d".formatted(dealId, told.event().dealSequence()),
                        "in deal %s number %d follows number %d"
                                .formatted(dealId, told.event().dealSequence(), before)));
            }
            if (told.partition() != Topics.partitionOf(dealId)) {
                findings.add(new Finding(
                        "I6",
                        "deal %s in partition %d".formatted(dealId, told.partition()),
                        "deal %s belongs to partition %d and has an event in %d"
                                .formatted(dealId, Topics.partitionOf(dealId), told.partition())));
            }
            last.put(dealId, told.event().dealSequence());
        }
        for (Deal deal : evidence.books().deals()) {
            long end = last.getOrDefault(deal.id(), 0L);
            if (end != deal.eventSequence()) {
                findings.add(new Finding(
                        "I6",
                        // A topic that is merely behind ends elsewhere in the next look.
                        "deal %s after number %d".formatted(deal.id(), end),
                        "deal %s has %d events and the topic ends at %d"
                                .formatted(deal.id(), deal.eventSequence(), end)));
            }
        }
        evidence.books().deals().forEach(deal -> last.remove(deal.id()));
        last.forEach((dealId, events) -> findings.add(new Finding(
                "I6",
                "deal %s in PostgreSQL".formatted(dealId),
                "deal %s has events up to number %d in the topic and is not in PostgreSQL".formatted(dealId, events))));
        return findings.stream();
    }
}
