package io.lintuan.deal.model;

import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * The leader's commission on one order.
 *
 * @param amountMinor what is accrued and not reversed, 0 before the payment and after a refund
 * @param signals fraud signals that freeze it, in the order they came; they may come before the payment does
 */
public record Commission(long amountMinor, PSet<String> signals) {
    static final Commission NONE = new Commission(0, OrderedPSet.empty());

    public boolean held() {
        return !signals.isEmpty();
    }

    Commission of(long accruedMinor) {
        return new Commission(accruedMinor, signals);
    }

    Commission heldBy(String signalId) {
        return new Commission(amountMinor, signals.plus(signalId));
    }
}
