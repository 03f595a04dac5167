package io.lintuan.chaos.run;

import io.lintuan.chaos.audit.Finding;
import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Evidence;
import io.lintuan.chaos.evidence.Sums;
import io.lintuan.chaos.plan.Expected;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a seed must have done, known from its plan alone, with what each store says of its community. Pure. */
final class Outcome {
    private Outcome() {}

    static List<Finding> of(Expected expected, Evidence evidence, ProviderFigures provider, String communityId) {
        Books books = evidence.books();
        Set<String> deals = books.deals().stream()
                .filter(deal -> deal.communityId().equals(communityId))
                .map(Books.Deal::id)
                .collect(Collectors.toSet());
        List<Books.Order> orders = books.orders().stream()
                .filter(order -> deals.contains(order.dealId()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        same(findings, "orders in PostgreSQL", expected.orders(), orders.size());
        same(
                findings,
                "gross in PostgreSQL",
                expected.grossMinor(),
                orders.stream().mapToLong(Books.Order::amountMinor).sum());
        same(
                findings,
                "commission in PostgreSQL",
                expected.commissionMinor(),
                orders.stream()
                        .filter(Books.Order::keepsItsMoney)
                        .mapToLong(Books.Order::commissionMinor)
                        .sum());
        same(
                findings,
                "orders collected in PostgreSQL",
                expected.collected(),
                orders.stream()
                        .filter(order -> order.status().equals("PICKED_UP"))
                        .count());
        same(findings, "captured by the provider", expected.capturedMinor(), provider.capturedMinor());
        same(findings, "refunded by the provider", expected.returnedMinor(), provider.refundedMinor());
        stream(findings, expected, evidence, communityId);
        return findings;
    }

    private static void stream(List<Finding> findings, Expected expected, Evidence evidence, String communityId) {
        Sums minutes = evidence.facts().minutes().stream()
                .filter(minute -> minute.bucket().communityId().equals(communityId))
                .map(minute -> minute.sums())
                .reduce(Sums.NOTHING, Sums::plus);
        same(findings, "orders in gmv_by_minute", expected.orders(), minutes.orders());
        same(findings, "gross in gmv_by_minute", expected.grossMinor(), minutes.grossMinor());
        same(findings, "paid in gmv_by_minute", expected.paidMinor(), minutes.paidMinor());
        same(findings, "refunded in gmv_by_minute", expected.refundedMinor(), minutes.refundedMinor());
        same(findings, "net in gmv_by_minute", expected.netMinor(), minutes.netMinor());
    }

    private static void same(List<Finding> findings, String what, long must, long is) {
        if (must != is) {
            findings.add(Finding.once("outcome", "%s must be %d by the plan and is %d".formatted(what, must, is)));
        }
    }
}
