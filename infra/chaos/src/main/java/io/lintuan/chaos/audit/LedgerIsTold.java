package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Books.Posting;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Recount;
import io.lintuan.chaos.evidence.Sums;
import io.lintuan.chaos.evidence.Told;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I7: what the topic says of a deal's money is what orders and ledger say. */
final class LedgerIsTold implements Rule {
    private static final String LEDGER = "the ledger";
    private static final String TOPIC = "the topic";
    private static final Set<String> COUNTED = Set.of("PAYMENT", "REFUND");

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, Sums> told = new HashMap<>();
        for (Told one : evidence.told()) {
            told.merge(one.event().key(), Recount.of(one.event()), Sums::plus);
        }
        Set<String> behind = behind(evidence).collect(Collectors.toSet());
        Map<String, Sums> ledger = ledger(evidence.books());
        ledger.keySet().removeAll(behind);
        told.keySet().removeAll(behind);
        return Stream.concat(
                Compare.equal("I7", "deal", new Source<>(LEDGER, ledger), new Source<>(TOPIC, told), Sums.NOTHING),
                ofNoOrder(evidence.books()));
    }

    @Override
    public Stream<String> leftOut(Evidence evidence) {
        return behind(evidence).map(deal -> Compare.subject("deal", deal, LEDGER, TOPIC));
    }

    /** Deals of which the topic does not have the last event yet; whether it comes is for {@link EventsKeepOrder}. */
    private static Stream<String> behind(Evidence evidence) {
        Map<String, Long> last = new HashMap<>();
        evidence.told()
                .forEach(told -> last.merge(told.event().key(), told.event().dealSequence(), Math::max));
        return evidence.books().deals().stream()
                .filter(deal -> last.getOrDefault(deal.id(), 0L) < deal.eventSequence())
                .map(Books.Deal::id);
    }

    /** Money that was paid or given back for nothing that anybody ordered; no deal can be told of it. */
    private static Stream<Finding> ofNoOrder(Books books) {
        Set<String> orders = books.orders().stream().map(Books.Order::id).collect(Collectors.toSet());
        return books.postings().stream()
                .filter(posting -> COUNTED.contains(posting.cause()) && !orders.contains(posting.orderId()))
                .map(posting -> new Finding(
                        "I7",
                        "the order of posting %s %s".formatted(posting.cause(), posting.causeId()),
                        "posting %s %s of %d belongs to order '%s', which is not there"
                                .formatted(
                                        posting.cause(), posting.causeId(), posting.amountMinor(), posting.orderId())));
    }

    private static Map<String, Sums> ledger(Books books) {
        Map<String, String> dealOf = new HashMap<>();
        Map<String, Sums> sums = new HashMap<>();
        for (Books.Order order : books.orders()) {
            dealOf.put(order.id(), order.dealId());
            sums.merge(order.dealId(), Sums.placed(1, order.amountMinor()), Sums::plus);
        }
        for (Posting posting : books.postings()) {
            String deal = dealOf.get(posting.orderId());
            if (deal == null) {
                continue;
            }
            switch (posting.cause()) {
                case "PAYMENT" -> sums.merge(deal, Sums.paid(1, posting.amountMinor()), Sums::plus);
                case "REFUND" -> sums.merge(deal, Sums.refunded(posting.amountMinor()), Sums::plus);
                default -> {
                    // Commission, settlement, and payments that were never counted.
                }
            }
        }
        return sums;
    }
}
