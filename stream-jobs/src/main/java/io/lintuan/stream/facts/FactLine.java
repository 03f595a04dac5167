package io.lintuan.stream.facts;

import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.RefundLine;

/** The part of a fact that is about one order line; ids are empty when the event is about the whole order. */
public record FactLine(String lineId, String offeringId, String productId, int quantity, long amountMinor) {

    static FactLine of(OrderLine line) {
        return new FactLine(line.lineId(), line.offeringId(), line.productId(), line.quantity(), line.amountMinor());
    }

    static FactLine of(RefundLine line) {
        return new FactLine(line.lineId(), line.offeringId(), line.productId(), line.quantity(), line.amountMinor());
    }

    static FactLine ofWholeOrder(int quantity, long amountMinor) {
        return new FactLine("", "", "", quantity, amountMinor);
    }
}
