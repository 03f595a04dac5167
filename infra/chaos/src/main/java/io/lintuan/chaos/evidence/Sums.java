package io.lintuan.chaos.evidence;

/** What was sold; amounts in minor units. {@code netMinor} is told, not computed: whoever says it may be wrong. */
public record Sums(long orders, long paidOrders, long grossMinor, long paidMinor, long refundedMinor, long netMinor) {
    public static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0);

    public static Sums placed(long orders, long amountMinor) {
        return new Sums(orders, 0, amountMinor, 0, 0, 0);
    }

    public static Sums paid(long orders, long amountMinor) {
        return new Sums(0, orders, 0, amountMinor, 0, amountMinor);
    }

    public static Sums refunded(long amountMinor) {
        return new Sums(0, 0, 0, 0, amountMinor, -amountMinor);
    }

    public Sums plus(Sums other) {
        return new Sums(
                orders + other.orders,
                paidOrders + other.paidOrders,
                Math.addExact(grossMinor, other.grossMinor),
                Math.addExact(paidMinor, other.paidMinor),
                Math.addExact(refundedMinor, other.refundedMinor),
                Math.addExact(netMinor, other.netMinor));
    }

    @Override
    public String toString() {
        return "[%d orders, %d paid, gross %d, paid %d, refunded %d, net %d]"
                .formatted(orders, paidOrders, grossMinor, paidMinor, refundedMinor, netMinor);
    }
}
