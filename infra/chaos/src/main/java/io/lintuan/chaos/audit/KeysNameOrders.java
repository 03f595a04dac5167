package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books.Join;
import io.lintuan.chaos.evidence.Books.Order;
import io.lintuan.chaos.evidence.Evidence;
import java.util.stream.Stream;

/** I3: every order was the answer to exactly one key, and every answer names an order that is there. */
final class KeysNameOrders implements Rule {
    @Override
    public Stream<Finding> check(Evidence evidence) {
        return Compare.equal(
                "I3",
                "the number of joins of order",
                new Source<>("table orders", Compare.sums(evidence.books().orders().stream(), Order::id, order -> 1L)),
                new Source<>(
                        "remembered keys", Compare.sums(evidence.books().joins().stream(), Join::orderId, join -> 1L)),
                0L);
    }
}
