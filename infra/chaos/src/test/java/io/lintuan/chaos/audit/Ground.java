package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Recount;
import io.lintuan.chaos.evidence.Sums;
import io.lintuan.chaos.evidence.Told;
import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence of one deal in which everything holds: one order collected, one given back, one left unpaid. A test changes one
 * thing of it and sees the finding.
 */
final class Ground {
    static final String DEAL = "00000000-0000-4000-8000-00000000000d";
    static final String COLLECTED = "order-collected";
    static final String GIVEN_BACK = "order-given-back";
    static final String UNPAID = "order-unpaid";
    static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    final List<Books.Deal> deals = new ArrayList<>();
    final List<Books.Offering> offerings = new ArrayList<>();
    final List<Books.Order> orders = new ArrayList<>();
    final List<Books.Line> lines = new ArrayList<>();
    final List<Books.Posting> postings = new ArrayList<>();
    final List<Books.Refund> refunds = new ArrayList<>();
    final List<Books.Join> joins = new ArrayList<>();
    final List<Books.Points> points = new ArrayList<>();
    final List<DealEnvelope> events = new ArrayList<>();
    final List<Facts.Event> facts = new ArrayList<>();
    final List<Facts.Minute> minutes = new ArrayList<>();
    final List<Facts.Deal> totals = new ArrayList<>();
    final List<Facts.Points> streamPoints = new ArrayList<>();
    final Story story = new Story(DEAL);
    Books.Outbox outbox = new Books.Outbox(0, null);
    long contradicting;

    Ground() {
        deals.add(new Books.Deal(DEAL, "community", 8, 1_000));
        offerings.add(new Books.Offering("offering", DEAL, 5, 1, 2));
        order(COLLECTED, "PICKED_UP", 2, 2_000, 200);
        order(GIVEN_BACK, "REFUNDED", 1, 1_000, 100);
        order(UNPAID, "PENDING_PAYMENT", 1, 1_000, 0);
        paid(COLLECTED, "payment-1", 2_000, 200);
        paid(GIVEN_BACK, "payment-2", 1_000, 100);
        post("leader:x:accrued", "escrow:" + GIVEN_BACK, 100, "COMMISSION_REVERSED", "refund-1", GIVEN_BACK);
        post("escrow:" + GIVEN_BACK, "refunds:in-flight", 1_000, "REFUND", "refund-1", GIVEN_BACK);
        post("refunds:in-flight", "provider:clearing", 1_000, "REFUND_SETTLED", "refund-1", GIVEN_BACK);
        refunds.add(new Books.Refund("refund-1", "payment-2", 1_000, "SETTLED", NOW));
        postings.add(new Books.Posting(
                "green:issued", "person:x:points", "POINT", 18, "GREEN_POINTS", "points-1", COLLECTED));
        points.add(new Books.Points(COLLECTED, 18));
        streamPoints.add(new Facts.Points(COLLECTED, 18));
        events.addAll(List.of(
                story.placed(COLLECTED, 2, 2_000),
                story.placed(GIVEN_BACK, 1, 1_000),
                story.placed(UNPAID, 1, 1_000),
                story.paid(COLLECTED, 2, 2_000),
                story.paid(GIVEN_BACK, 1, 1_000),
                story.cancelled(GIVEN_BACK),
                story.refunded(GIVEN_BACK, 1, 1_000),
                story.pickedUp(COLLECTED)));
        derive();
    }

    Evidence evidence() {
        Books books = new Books(NOW, deals, offerings, orders, lines, postings, refunds, joins, points, outbox);
        return Evidence.at(
                books,
                new Facts(facts, minutes, totals, streamPoints, contradicting),
                events.stream()
                        .map(event -> new Told(Topics.partitionOf(event.key()), event))
                        .toList());
    }

    /** A quarter of the collected order went back, with the commission on it. */
    void partOfTheCollectedWentBack() {
        orders.set(0, new Books.Order(COLLECTED, DEAL, "PICKED_UP", 2_000, 150, 1_500));
        post("leader:x:accrued", "escrow:" + COLLECTED, 50, "COMMISSION_REVERSED", "tier-1", COLLECTED);
        post("escrow:" + COLLECTED, "refunds:in-flight", 500, "REFUND", "tier-1", COLLECTED);
    }

    /** The sentences of one rule. */
    List<String> findings(Rule rule) {
        return rule.check(evidence()).map(Finding::toString).toList();
    }

    /** What ClickHouse makes of the events. */
    private void derive() {
        Map<Facts.Bucket, Sums> buckets = new HashMap<>();
        Sums all = Sums.NOTHING;
        for (DealEnvelope event : events) {
            Recount.ofMinutes(event).forEach((bucket, sums) -> buckets.merge(bucket, sums, Sums::plus));
            all = all.plus(Recount.of(event));
            facts.add(new Facts.Event(
                    event.key(),
                    event.eventId(),
                    event.type().name(),
                    event.dealSequence(),
                    "",
                    Recount.of(event).grossMinor()
                            + Recount.of(event).paidMinor()
                            + Recount.of(event).refundedMinor()));
        }
        buckets.forEach((bucket, sums) -> minutes.add(new Facts.Minute(bucket, sums)));
        totals.add(new Facts.Deal(DEAL, all, events.size()));
    }

    private void order(String id, String status, int quantity, long amountMinor, long commissionMinor) {
        orders.add(new Books.Order(id, DEAL, status, amountMinor, commissionMinor));
        lines.add(new Books.Line(id, "offering", quantity));
        joins.add(new Books.Join(id));
    }

    private void paid(String orderId, String paymentId, long amountMinor, long commissionMinor) {
        post("provider:clearing", "escrow:" + orderId, amountMinor, "PAYMENT", paymentId, orderId);
        post("escrow:" + orderId, "leader:x:accrued", commissionMinor, "COMMISSION_ACCRUED", orderId, orderId);
    }

    void post(String source, String destination, long amountMinor, String cause, String causeId, String orderId) {
        postings.add(new Books.Posting(source, destination, "CNY", amountMinor, cause, causeId, orderId));
    }
}
