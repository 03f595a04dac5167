package io.lintuan.workload.replay.evidence;

/** What somebody says was sold; amounts in minor units. {@code netMinor} is told, not computed: whoever says it may be wrong. */
public record Sums(long orders, long grossMinor, long paidMinor, long refundedMinor, long netMinor) {
    public static final Sums NOTHING = new Sums(0, 0, 0, 0, 0);

    public Sums plus(Sums other) {
        return new Sums(
                Math.addExact(orders, other.orders),
                Math.addExact(grossMinor, other.grossMinor),
                Math.addExact(paidMinor, other.paidMinor),
                Math.addExact(refundedMinor, other.refundedMinor),
                Math.addExact(netMinor, other.netMinor));
    }

    @Override
    public String toString() {
        return "[%d orders, gross %d, paid %d, refunded %d, net %d]"
                .formatted(orders, grossMinor, paidMinor, refundedMinor, netMinor);
    }
}
