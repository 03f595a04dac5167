package io.lintuan.chaos.audit;

import io.lintuan.chaos.audit.Compare.Source;
import io.lintuan.chaos.evidence.Books.Posting;
import io.lintuan.chaos.evidence.Books.Refund;
import io.lintuan.chaos.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I1: a refund leaves its escrow once, comes home once when it is settled, and gives back no more than one payment. */
final class RefundsArePosted implements Rule {
    private static final Set<String> ASKED = Set.of("REFUND", "REFUND_UNMATCHED");
    private static final Set<String> PAID = Set.of("PAYMENT", "PAYMENT_UNMATCHED");

    @Override
    public Stream<Finding> check(Evidence evidence) {
        List<Refund> refunds = evidence.books().refunds();
        List<Posting> postings = evidence.books().postings();
        Map<String, Long> settled =
                Compare.sums(refunds.stream().filter(Refund::settled), Refund::key, Refund::amountMinor);
        Map<String, Long> asked = Compare.sums(refunds.stream(), Refund::key, Refund::amountMinor);
        return Stream.of(
                        Compare.equal(
                                "I1",
                                "refund",
                                new Source<>("table refund", asked),
                                new Source<>("postings out of escrow", posted(postings, ASKED)),
                                0L),
                        Compare.equal(
                                "I1",
                                "settled refund",
                                new Source<>("table refund", settled),
                                new Source<>("postings to the provider", posted(postings, Set.of("REFUND_SETTLED"))),
                                0L),
                        overpaid(refunds, posted(postings, PAID)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> overpaid(List<Refund> refunds, Map<String, Long> paid) {
        return Compare.sums(refunds.stream(), Refund::paymentId, Refund::amountMinor).entrySet().stream()
                .filter(refunded -> refunded.getValue() > paid.getOrDefault(refunded.getKey(), 0L))
                .map(refunded -> new Finding(
                        "I1",
                        "the refunds of payment " + refunded.getKey(),
                        "payment %s of %d was refunded with %d"
                                .formatted(
                                        refunded.getKey(),
                                        paid.getOrDefault(refunded.getKey(), 0L),
                                        refunded.getValue())));
    }

    private static Map<String, Long> posted(List<Posting> postings, Set<String> causes) {
        return postings.stream()
                .filter(posting -> causes.contains(posting.cause()))
                .collect(Collectors.toMap(Posting::causeId, Posting::amountMinor, Math::addExact));
    }
}
