package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Books.Posting;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I8: green points are the same in ClickHouse, in the service and in the ledger, and only for orders that were collected. */
final class PointsAreEqual implements Rule {
    private static final String POINTS = "the points of order";
    private static final String SERVICE = "the service";
    private static final String STREAM = "ClickHouse";
    private static final Set<String> COLLECTED = Set.of("PICKED_UP", "COMPLETED");

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Books books = evidence.books();
        var service = new Source<>(
                SERVICE, Compare.sums(books.points().stream(), Books.Points::orderId, Books.Points::points));
        Set<String> later = later(evidence).collect(Collectors.toSet());
        Map<String, Long> stream = Compare.sums(
                evidence.facts().points().stream().filter(points -> !later.contains(points.orderId())),
                Facts.Points::orderId,
                Facts.Points::points);
        Map<String, Long> known = new HashMap<>(service.byKey());
        known.keySet().removeAll(later);
        return Stream.of(
                        Compare.equal("I8", POINTS, new Source<>(SERVICE, known), new Source<>(STREAM, stream), 0L),
                        Compare.equal("I8", POINTS, service, new Source<>("the ledger", posted(books)), 0L),
                        unearned(books, service.byKey()))
                .flatMap(findings -> findings);
    }

    @Override
    public Stream<String> leftOut(Evidence evidence) {
        return later(evidence).map(order -> Compare.subject(POINTS, order, SERVICE, STREAM));
    }

    private static Stream<String> later(Evidence evidence) {
        return evidence.books().orders().stream()
                .filter(order -> evidence.laterDeals().contains(order.dealId()))
                .map(Books.Order::id);
    }

    private static Stream<Finding> unearned(Books books, Map<String, Long> points) {
        return books.orders().stream()
                .filter(order -> !COLLECTED.contains(order.status()) && points.getOrDefault(order.id(), 0L) > 0)
                .map(order -> new Finding(
                        "I8",
                        "the points of order %s by its state".formatted(order.id()),
                        "order %s is %s and has %d points"
                                .formatted(order.id(), order.status(), points.get(order.id()))));
    }

    private static Map<String, Long> posted(Books books) {
        Map<String, Long> posted = new HashMap<>();
        for (Posting posting : books.postings()) {
            if (posting.asset().equals("POINT")) {
                boolean given = posting.cause().equals("GREEN_POINTS");
                posted.merge(posting.orderId(), given ? posting.amountMinor() : -posting.amountMinor(), Math::addExact);
            }
        }
        return posted;
    }
}
