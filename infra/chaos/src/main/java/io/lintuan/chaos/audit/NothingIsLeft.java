package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** R3: what was acknowledged goes on: no event stays in the outbox for a minute, and no refund unsettled for three. */
final class NothingIsLeft implements Rule {
    static final Duration EVENT_MOST = Duration.ofMinutes(1);
    /** A refund whose service was killed in the middle is lent out for a minute before another one takes it. */
    static final Duration REFUND_MOST = Duration.ofMinutes(3);

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Books books = evidence.books();
        List<Finding> findings = new ArrayList<>();
        Instant eventsSince = books.readAt().minus(EVENT_MOST);
        if (books.outbox().rows() > 0 && books.outbox().oldestAt().isBefore(eventsSince)) {
            findings.add(new Finding(
                    "R3",
                    "the outbox",
                    "events have not left the outbox since %s"
                            .formatted(books.outbox().oldestAt())));
        }
        Instant refundsSince = books.readAt().minus(REFUND_MOST);
        books.refunds().stream()
                .filter(refund -> !refund.settled() && refund.requestedAt().isBefore(refundsSince))
                .map(refund -> new Finding(
                        "R3",
                        "refund " + refund.key(),
                        "refund %s of %d is %s since %s"
                                .formatted(refund.key(), refund.amountMinor(), refund.status(), refund.requestedAt())))
                .forEach(findings::add);
        return findings.stream();
    }
}
