package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Told;
import io.lintuan.contracts.event.DealEnvelope;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I4: ClickHouse has each event of the topic once, with its amount, and no other. */
final class FactsAreEvents implements Rule {
    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, String> told = evidence.told().stream()
                .map(Told::event)
                .collect(Collectors.toMap(DealEnvelope::eventId, FactsAreEvents::text, (one, again) -> one));
        Map<String, String> facts = evidence.facts().events().stream()
                .collect(Collectors.toMap(
                        Facts.Event::eventId, FactsAreEvents::text, (one, again) -> one + " and again " + again));
        Stream<Finding> contradicting = evidence.facts().contradicting() == 0
                ? Stream.empty()
                : Stream.of(new Finding(
                        "I4",
                        "keys of ClickHouse",
                        evidence.facts().contradicting() + " keys of ClickHouse have rows that differ"));
        return Stream.concat(
                Compare.equal(
                        "I4", "event", new Source<>("the topic", told), new Source<>("ClickHouse", facts), "not there"),
                contradicting);
    }

    private static String text(Facts.Event event) {
        return "%s number %d of deal %s with %d"
                .formatted(event.type(), event.dealSequence(), event.dealId(), event.amountMinor());
    }

    private static String text(DealEnvelope event) {
        return "%s number %d of deal %s with %d"
                .formatted(event.type(), event.dealSequence(), event.key(), amount(event));
    }

    private static long amount(DealEnvelope event) {
        return switch (event.type()) {
            case ORDER_PLACED -> event.orderPlaced().amountMinor();
            case ORDER_PAID -> event.orderPaid().amountMinor();
            case ORDER_REFUNDED -> event.orderRefunded().amountMinor();
            case COMMISSION_ACCRUED -> event.commissionAccrued().amountMinor();
            case COMMISSION_REVERSED -> event.commissionReversed().amountMinor();
            case COMMISSION_HELD -> event.commissionHeld().amountMinor();
            default -> 0;
        };
    }
}
