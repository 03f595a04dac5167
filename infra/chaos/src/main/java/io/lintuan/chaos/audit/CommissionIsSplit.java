package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books.Deal;
import io.lintuan.chaos.evidence.Books.Order;
import io.lintuan.chaos.evidence.Books.Posting;
import io.lintuan.chaos.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I5: a paid order has earned its leader the floor of its share of what is kept, and one that was given back nothing. */
final class CommissionIsSplit implements Rule {
    private static final int WHOLE = 10_000;

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Deal> deals = evidence.books().deals().stream().collect(Collectors.toMap(Deal::id, deal -> deal));
        Map<String, Long> due = new HashMap<>();
        for (Order order : evidence.books().orders()) {
            long share = deals.get(order.dealId()).commissionBasisPoints();
            if (order.keepsItsMoney()) {
                due.put(order.id(), Math.multiplyExact(order.keptMinor(), share) / WHOLE);
            }
        }
        Map<String, Long> earned = new HashMap<>();
        for (Posting posting : evidence.books().postings()) {
            switch (posting.cause()) {
                case "COMMISSION_ACCRUED" -> earned.merge(posting.orderId(), posting.amountMinor(), Math::addExact);
                case "COMMISSION_REVERSED" -> earned.merge(posting.orderId(), -posting.amountMinor(), Math::addExact);
                default -> {
                    // Moves no commission in or out.
                }
            }
        }
        return Compare.equal(
                "I5", "commission of order", new Source<>("its share", due), new Source<>("the ledger", earned), 0L);
    }
}
