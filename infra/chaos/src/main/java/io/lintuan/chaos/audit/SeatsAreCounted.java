package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Books.Offering;
import io.lintuan.chaos.evidence.Books.Order;
import io.lintuan.chaos.evidence.Evidence;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I2: an offering's counters are the sums over its orders' lines, and together they never exceed its stock. */
final class SeatsAreCounted implements Rule {
    @Override
    public Stream<Finding> check(Evidence evidence) {
        Books books = evidence.books();
        Map<String, Long> held = counted(books, Offering::heldQuantity);
        Map<String, Long> paid = counted(books, Offering::paidQuantity);
        return Stream.of(
                        Compare.equal(
                                "I2",
                                "held quantity of offering",
                                new Source<>("its counter", held),
                                new Source<>("its orders", ofOrders(books, Order::holdsItsSeat)),
                                0L),
                        Compare.equal(
                                "I2",
                                "paid quantity of offering",
                                new Source<>("its counter", paid),
                                new Source<>("its orders", ofOrders(books, Order::keepsItsMoney)),
                                0L),
                        oversold(books))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> oversold(Books books) {
        Map<String, Long> taken = ofOrders(books, order -> order.holdsItsSeat() || order.keepsItsMoney());
        return books.offerings().stream()
                .filter(offering -> taken.getOrDefault(offering.id(), 0L) > offering.stock())
                .map(offering -> new Finding(
                        "I2",
                        "the stock of offering " + offering.id(),
                        "offering %s of deal %s has a stock of %d and orders for %d"
                                .formatted(
                                        offering.id(), offering.dealId(), offering.stock(), taken.get(offering.id()))));
    }

    private interface Counter {
        int of(Offering offering);
    }

    private static Map<String, Long> counted(Books books, Counter counter) {
        return Compare.sums(books.offerings().stream(), Offering::id, offering -> (long) counter.of(offering));
    }

    private static Map<String, Long> ofOrders(Books books, Predicate<Order> which) {
        var orders = books.orders().stream().filter(which).map(Order::id).collect(Collectors.toSet());
        return Compare.sums(
                books.lines().stream().filter(line -> orders.contains(line.orderId())), Books.Line::offeringId, line ->
                        (long) line.quantity());
    }
}
