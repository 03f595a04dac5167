package io.lintuan.stream.green;

import java.io.Serializable;

/**
 * Where the grams of a collected order come from.
 *
 * @param gramsSaved grams of CO2 per collection at a consolidated point
 * @param gramsPerPoint so many grams make one point
 * @param pointsMax the most that one order earns
 * @param source who measured it
 */
record GreenFactor(String id, int version, long gramsSaved, long gramsPerPoint, long pointsMax, String source)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static final GreenFactor CONSOLIDATED_PICKUP_V1 = new GreenFactor(
            "consolidated-pickup", 1, 181, 10, 50, "Edwards and McKinnon: a successful van drop emits 181 g CO2");

    /** Grams for the part of an order that was not refunded, rounded down; nothing for an order that cost nothing. */
    long gramsOf(long paidMinor, long refundedMinor) {
        long left = Math.max(0, paidMinor - refundedMinor);
        return paidMinor <= 0 ? 0 : Math.multiplyExact(gramsSaved, left) / paidMinor;
    }

    long pointsOf(long grams) {
        return Math.min(pointsMax, grams / gramsPerPoint);
    }
}
