package io.lintuan.simulation.audit;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.TeamStatus;
import io.lintuan.ledger.Accounts;
import io.lintuan.simulation.engine.Findings;
import io.lintuan.simulation.model.DealModel;
import io.lintuan.simulation.model.OrderModel;
import io.lintuan.simulation.outside.Charge;
import io.lintuan.simulation.outside.Provider;
import io.lintuan.simulation.service.MemoryStore;
import io.lintuan.simulation.service.RefundRow;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What has to be true when nobody waits any more and every deadline is over. */
final class RestRules {
    private static final Set<OrderStatus> SETTLED =
            EnumSet.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED, OrderStatus.PICKED_UP);

    /** These wait for goods and for a neighbor who collects them, both of whom may take their time. */
    private static final Set<OrderStatus> WITH_A_FUTURE = EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.READY);

    private final Findings findings;
    private final MemoryStore store;
    private final Collection<DealModel> models;
    private final Provider provider;

    RestRules(Findings findings, MemoryStore store, Collection<DealModel> models, Provider provider) {
        this.findings = findings;
        this.store = store;
        this.models = models;
        this.provider = provider;
    }

    void look() {
        models.forEach(model -> model.orders().forEach((id, order) -> {
            if (!SETTLED.contains(order.status()) && !WITH_A_FUTURE.contains(order.status())) {
                found("future", "order " + id + " is " + order.status() + " for ever");
            }
        }));
        models.forEach(model -> model.teams().forEach((id, team) -> {
            if (team.status() == TeamStatus.FORMING) {
                found("future", "team " + id + " forms for ever");
            }
        }));
        provider.charges().stream().filter(Charge::succeeded).forEach(this::wasForSomething);
        for (RefundRow refund : store.refunds().all()) {
            if (!refund.isSettled()) {
                found("future", "refund " + refund.key() + " never arrived");
            }
        }
        if (provider.holdsMinor() != -store.books().balance(Accounts.PROVIDER_CLEARING)) {
            found(
                    "money",
                    "the provider holds " + provider.holdsMinor() + ", the ledger says "
                            + -store.books().balance(Accounts.PROVIDER_CLEARING));
        }
        for (DealState deal : store.deals()) {
            long heard = store.outbox().heard(deal.terms().dealId());
            if (heard != deal.eventSequence()) {
                found("outbox", "the topic heard " + heard + " of " + deal.eventSequence() + " events of a deal");
            }
        }
    }

    private void wasForSomething(Charge charge) {
        long keptMinor = models.stream()
                .map(model -> model.orders().get(charge.orderId()))
                .filter(order -> order != null && charge.paymentId().equals(order.paidBy()))
                .mapToLong(OrderModel::keptMinor)
                .sum();
        if (charge.amountMinor() - charge.sentBackMinor() != keptMinor) {
            found(
                    "money",
                    "of payment " + charge.paymentId() + " over " + charge.amountMinor() + ", " + charge.sentBackMinor()
                            + " went back, and " + keptMinor + " had to stay");
        }
    }

    private void found(String rule, String what) {
        findings.add(rule, what);
    }
}
