package io.lintuan.simulation.audit;

import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Order;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Posting;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.model.DealModel;
import io.lintuan.simulation.model.OrderModel;
import io.lintuan.simulation.outside.Charge;
import io.lintuan.simulation.outside.Provider;
import io.lintuan.simulation.service.MemoryStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** I1 and I5: what the ledger says is what the model believes and the provider has. */
final class MoneyRules {
    private final Surroundings around;
    private final MemoryStore store;
    private final Collection<DealModel> models;
    private final Provider provider;

    MoneyRules(Surroundings around, MemoryStore store, Collection<DealModel> models, Provider provider) {
        this.around = around;
        this.store = store;
        this.models = models;
        this.provider = provider;
    }

    void look(DealModel moved, Decision decision) {
        decision.postings().forEach(this::namesWhatItTakesBack);
        decision.effects().refunds().forEach(asked -> around.coverage()
                .saw("refund", asked.refund().reason().name()));
        if (store.books().overdrawn() != null) {
            found("I1 ledger", store.books().overdrawn() + " was below nothing");
        }
        decision.changed().forEach(order -> hasWhatItsStateSays(moved, order));
        UUID leader = moved.plan().leaderId();
        balance("I5 commission", Accounts.accrued(leader), commission(leader, false));
        balance("I5 commission", Accounts.held(leader), commission(leader, true));
        balance("I1 ledger", Accounts.REFUNDS_IN_FLIGHT, sum(OrderModel::inFlightMinor));
        balance("I1 ledger", Accounts.PROVIDER_CLEARING, -sum(MoneyRules::atTheProvider));
        lookAtTheProvider();
    }

    /** The ledger follows the provider: it never has a payment that did not succeed, nor a refund that did not arrive. */
    void lookAtTheProvider() {
        for (DealModel model : models) {
            for (OrderModel order : model.orders().values()) {
                Charge charge = order.paidBy() == null ? null : provider.charge(order.paidBy());
                if (order.paidBy() != null && (charge == null || !charge.succeeded())) {
                    found("money", "payment " + order.paidBy() + " is in the ledger and not at the provider");
                }
            }
        }
        for (Charge charge : provider.charges()) {
            if (charge.sentBackMinor() > charge.amountMinor()) {
                found("money", "payment " + charge.paymentId() + " was sent back beyond itself");
            }
        }
    }

    private void hasWhatItsStateSays(DealModel model, Order order) {
        OrderModel expected = model.orders().get(order.orderId());
        if (expected == null) {
            return;
        }
        String escrow = Accounts.escrow(order.orderId());
        balance("I1 ledger", escrow, expected.keptMinor() - model.commissionMinor(expected));
        if (order.commission().amountMinor() != model.commissionMinor(expected)) {
            found(
                    "I5 commission",
                    "order " + order.orderId() + " has " + order.commission().amountMinor() + ", expected "
                            + model.commissionMinor(expected));
        }
        Map<UUID, Long> backMinor = new HashMap<>();
        order.refunds().values().forEach(one -> backMinor.merge(one.paymentId(), one.amountMinor(), Long::sum));
        order.attempts().keySet().forEach(payment -> {
            long minor = backMinor.getOrDefault(payment, 0L);
            if (minor != expected.askedBackMinor(payment)) {
                found(
                        "money",
                        "of payment " + payment + " goes back " + minor + ", expected "
                                + expected.askedBackMinor(payment));
            }
        });
        Map<String, Long> accounts = store.books().ofOrder(order.orderId());
        if (accounts.values().stream().mapToLong(Long::longValue).sum() != 0) {
            found("I1 ledger", "postings of order " + order.orderId() + " do not add up to nothing: " + accounts);
        }
        if (accounts.getOrDefault(escrow, 0L) != store.books().balance(escrow)) {
            found("I1 ledger", "postings on " + escrow + " are not all of its order");
        }
    }

    private void namesWhatItTakesBack(Posting posting) {
        posting.reverses().ifPresent(id -> {
            Posting original = store.books().posting(id);
            if (original == null || original.amountMinor() < posting.amountMinor()) {
                found("I1 ledger", posting + " takes back " + original);
            }
        });
    }

    private long commission(UUID leader, boolean held) {
        long minor = 0;
        for (DealModel model : models) {
            for (OrderModel order : model.orders().values()) {
                if (model.plan().leaderId().equals(leader) && order.isSignalled() == held) {
                    minor += model.commissionMinor(order);
                }
            }
        }
        return minor;
    }

    private static long atTheProvider(OrderModel order) {
        return order.keptMinor() + order.inFlightMinor();
    }

    private long sum(ToLongFunction<OrderModel> minor) {
        return models.stream()
                .flatMap(model -> model.orders().values().stream())
                .mapToLong(minor)
                .sum();
    }

    private void balance(String rule, String account, long expectedMinor) {
        long minor = store.books().balance(account);
        if (minor != expectedMinor) {
            found(rule, account + " has " + minor + ", expected " + expectedMinor);
        }
    }

    private void found(String rule, String what) {
        around.findings().add(rule, what);
    }
}
