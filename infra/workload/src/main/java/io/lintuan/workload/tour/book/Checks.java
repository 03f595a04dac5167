package io.lintuan.workload.tour.book;

import io.lintuan.workload.tour.book.Promise.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what was promised with what was seen: orders, each account of the ledger, and the ledger with the orders. */
public final class Checks {
    private static final String ESCROW = "escrow:";

    private final Promise promise;
    private final Seen seen;
    private final List<Check> checks = new ArrayList<>();

    private Checks(Promise promise, Seen seen) {
        this.promise = promise;
        this.seen = seen;
    }

    public static List<Check> of(Promise promise, Seen seen) {
        Checks all = new Checks(promise, seen);
        all.deal();
        all.ledger();
        return List.copyOf(all.checks);
    }

    private void deal() {
        checks.add(new Check("the deal", promise.dealStatus(), seen.dealStatus()));
        checks.add(new Check(
                "who has an order",
                promise.lines().stream().map(Line::who).sorted().toList().toString(),
                seen.orders().stream().map(SeenOrder::who).sorted().toList().toString()));
        for (Line line : promise.lines()) {
            seen.orders().stream()
                    .filter(order -> order.who().equals(line.who()))
                    .forEach(order -> order(line, order));
        }
    }

    private void order(Line line, SeenOrder order) {
        long commissionMinor = promise.commissionMinor(line);
        long keptMinor = line.paidMinor() - line.backMinor();
        checks.add(new Check(line.who() + "'s order", line.status(), order.status()));
        checks.add(Check.amount(line.who() + " paid", line.paidMinor(), seen.paidMinor(order)));
        checks.add(Check.amount(line.who() + " got back", line.backMinor(), seen.backMinor(order)));
        checks.add(Check.amount(line.who() + " was told of refunds", line.backMinor(), order.settledMinor()));
        checks.add(Check.amount(
                "escrow of " + line.who(), keptMinor - commissionMinor, seen.balanceMinor(ESCROW + order.orderId())));
    }

    private void ledger() {
        long keptMinor = promise.lines().stream()
                .mapToLong(line -> line.paidMinor() - line.backMinor())
                .sum();
        long commissionMinor =
                promise.lines().stream().mapToLong(promise::commissionMinor).sum();
        checks.add(Check.amount("at the provider", -keptMinor, seen.balanceMinor(Seen.PROVIDER)));
        checks.add(Check.amount("on its way back", 0, seen.balanceMinor("refunds:in-flight")));
        checks.add(Check.amount("the leader's commission", commissionMinor, personalMinor()));
        checks.add(new Check("causes that were posted twice", "[]", twice().toString()));
        checks.add(new Check("balances as the service adds them up", own().toString(), itsOwn().toString()));
    }

    private long personalMinor() {
        return seen.ledger().stream()
                .flatMap(moved -> List.of(moved.source(), moved.destination()).stream())
                .filter(account -> account.startsWith("leader:"))
                .distinct()
                .mapToLong(seen::balanceMinor)
                .sum();
    }

    private List<String> twice() {
        Map<String, Long> times = seen.ledger().stream()
                .collect(Collectors.groupingBy(
                        moved -> moved.cause() + " " + moved.causeId(), TreeMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .filter(cause -> cause.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Added up here, from the postings; accounts that hold nothing are as good as none. */
    private Map<String, Long> own() {
        Map<String, Long> balances = new TreeMap<>();
        for (Moved moved : seen.ledger()) {
            balances.merge(shared(moved.destination()), moved.amountMinor(), Math::addExact);
            balances.merge(shared(moved.source()), -moved.amountMinor(), Math::addExact);
        }
        balances.values().removeIf(amount -> amount == 0);
        return balances;
    }

    private Map<String, Long> itsOwn() {
        Map<String, Long> balances = new TreeMap<>();
        seen.balances().forEach(balance -> balances.merge(balance.account(), balance.amountMinor(), Math::addExact));
        balances.values().removeIf(amount -> amount == 0);
        return balances;
    }

    private static String shared(String account) {
        return account.startsWith(ESCROW) ? "escrow" : account;
    }
}
