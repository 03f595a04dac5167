package io.lintuan.workload.tour.book;

import java.util.List;

/** A deal with its orders and its ledger, as its people can read them through the API. */
public record Seen(String dealStatus, List<SeenOrder> orders, List<Moved> ledger, List<Balance> balances) {
    public static final String PROVIDER = "provider:clearing";

    public Seen {
        orders = List.copyOf(orders);
        ledger = List.copyOf(ledger);
        balances = List.copyOf(balances);
    }

    /** What the order's buyer paid at the provider: first, late and second payments together. */
    public long paidMinor(SeenOrder order) {
        return ledger.stream()
                .filter(moved -> moved.orderId().equals(order.orderId()))
                .filter(moved -> moved.source().equals(PROVIDER))
                .mapToLong(Moved::amountMinor)
                .reduce(0, Math::addExact);
    }

    /** What has come back to the order's buyer. */
    public long backMinor(SeenOrder order) {
        return ledger.stream()
                .filter(moved -> moved.orderId().equals(order.orderId()))
                .filter(moved -> moved.destination().equals(PROVIDER))
                .mapToLong(Moved::amountMinor)
                .reduce(0, Math::addExact);
    }

    public long keptMinor(SeenOrder order) {
        return Math.subtractExact(paidMinor(order), backMinor(order));
    }

    /** What came into an account of the deal less what went out of it. */
    public long balanceMinor(String account) {
        long balance = 0;
        for (Moved moved : ledger) {
            if (moved.destination().equals(account)) {
                balance = Math.addExact(balance, moved.amountMinor());
            }
            if (moved.source().equals(account)) {
                balance = Math.subtractExact(balance, moved.amountMinor());
            }
        }
        return balance;
    }
}
