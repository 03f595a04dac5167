package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Books.Order;
import io.lintuan.chaos.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * I1: each order's escrow holds what its state says: what its lines keep, less its commission, while it is paid for, nothing before and
 * nothing after it was given back; and all accounts together are zero.
 */
final class EscrowFollowsOrders implements Rule {
    private static final String ESCROW = "escrow:";

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Long> expected = new HashMap<>();
        evidence.books().orders().forEach(order -> expected.put(ESCROW + order.id(), due(order)));
        Map<String, Long> balances = new HashMap<>();
        for (Books.Posting posting : evidence.books().postings()) {
            if (posting.source().startsWith(ESCROW)) {
                balances.merge(posting.source(), -posting.amountMinor(), Math::addExact);
            }
            if (posting.destination().startsWith(ESCROW)) {
                balances.merge(posting.destination(), posting.amountMinor(), Math::addExact);
            }
        }
        return Compare.equal(
                "I1", "the balance of", new Source<>("orders", expected), new Source<>("the ledger", balances), 0L);
    }

    private static long due(Order order) {
        return order.keepsItsMoney() ? order.keptMinor() - order.commissionMinor() : 0;
    }
}
