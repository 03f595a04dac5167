package io.lintuan.desk;

import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Outcomes of the model as the flat answers that are stored and given again. */
final class Answers {
    private Answers() {}

    static Answer of(Outcome outcome, DealTerms terms, Instant recordedAt) {
        return outcome.fold(
                accepted -> accepted(accepted, terms, recordedAt),
                refused -> new Answer(
                        refused.code(), terms.dealId(), null, null, 0, terms.currency(), null, null, recordedAt));
    }

    private static Answer accepted(Outcome.Accepted accepted, DealTerms terms, Instant recordedAt) {
        Optional<Order> order = accepted.order();
        return new Answer(
                null,
                terms.dealId(),
                order.map(Order::orderId).orElse(null),
                order.map(Order::status).map(OrderStatus::name).orElse(null),
                order.map(Order::amountMinor).orElse(0L),
                terms.currency(),
                order.filter(one -> one.status() == OrderStatus.PENDING_PAYMENT)
                        .map(one -> one.placement().heldUntil())
                        .orElse(null),
                accepted.paymentId().orElse(null),
                recordedAt);
    }
}
