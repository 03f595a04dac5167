package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books.Order;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Told;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import java.util.Map;
import java.util.stream.Stream;

/** I4: every order has its OrderPlaced once in the topic, with its amount, and nothing is told of an order that is not there. */
final class OrdersAreTold implements Rule {
    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Long> told = Compare.sums(
                evidence.told().stream().map(Told::event).filter(event -> event.type() == DealEventType.ORDER_PLACED),
                event -> event.orderPlaced().orderId(),
                event -> event.orderPlaced().amountMinor());
        Map<String, Long> kept = Compare.sums(evidence.books().orders().stream(), Order::id, Order::amountMinor);
        return Stream.concat(
                Compare.equal(
                        "I4",
                        "the amount of order",
                        new Source<>("PostgreSQL", kept),
                        new Source<>("the topic", told),
                        0L),
                repeated(evidence));
    }

    /** The broker drops what a relay sends again, so an event lies in the topic once. */
    private static Stream<Finding> repeated(Evidence evidence) {
        return Compare.sums(evidence.told().stream().map(Told::event), DealEnvelope::eventId, event -> 1L)
                .entrySet()
                .stream()
                .filter(times -> times.getValue() > 1)
                .map(times -> new Finding(
                        "I4",
                        "the number of events " + times.getKey(),
                        "event %s lies %d times in the topic".formatted(times.getKey(), times.getValue())));
    }
}
