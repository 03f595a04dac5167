package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.service.PaymentPort;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The payment provider: its own books, and all the ways in which a real one is late, silent, or says things twice. */
public final class Provider implements PaymentPort {
    private static final int AWAY_PER_MILLE = 40;
    private static final int TOLD_TWICE_PER_MILLE = 120;

    private final Town town;
    private final Map<UUID, Charge> charges = new LinkedHashMap<>();
    private final Map<String, Charge> refunds = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();

    Provider(Town town) {
        this.town = town;
    }

    @Override
    public boolean open(UUID paymentId, UUID orderId, long amountMinor) {
        if (town.around().weather().strikes(AWAY_PER_MILLE, "the provider is away")) {
            return false;
        }
        if (!charges.containsKey(paymentId)) {
            Charge charge = new Charge(paymentId, orderId, amountMinor);
            charges.put(paymentId, charge);
            Fate fate = Fate.draw(town.around().dice());
            town.around().coverage().saw("payment", fate.name());
            town.around().trace().say(() -> "provider: payment " + paymentId + " of order " + orderId + " is " + fate);
            if (fate == Fate.AT_ONCE) {
                succeed(charge);
            } else if (fate.succeeds()) {
                town.around().agenda().after(fate.after(town.around().dice()), () -> succeed(charge));
            }
        }
        return true;
    }

    @Override
    public RefundAnswer refund(String key, UUID paymentId, long amountMinor) {
        if (town.around().weather().strikes(AWAY_PER_MILLE, "the provider is away")) {
            return RefundAnswer.UNAVAILABLE;
        }
        Charge charge = charges.get(paymentId);
        if (charge == null || !charge.succeeded) {
            town.finding("money", "asked to give back " + paymentId + ", which nobody paid");
            return RefundAnswer.REJECTED;
        }
        if (refunds.containsKey(key)) {
            town.around().coverage().saw("refund", "asked for again");
            return RefundAnswer.TAKEN;
        }
        if (!town.around().weather().isCalm() && refusals.computeIfAbsent(key, name -> drawRefusals()) > 0) {
            refusals.merge(key, -1, Integer::sum);
            town.around().coverage().saw("refund", "refused at first");
            return RefundAnswer.REJECTED;
        }
        charge.askedBackMinor += amountMinor;
        if (charge.askedBackMinor > charge.amountMinor()) {
            town.finding("money", "asked to give back more of " + paymentId + " than was paid, by " + key);
        }
        refunds.put(key, charge);
        town.around().coverage().saw("refund", "taken");
        Duration takes = town.around().weather().between(Duration.ofMillis(10), Duration.ofMinutes(12));
        town.around().agenda().after(takes, () -> sendBack(key, charge, amountMinor));
        return RefundAnswer.TAKEN;
    }

    private int drawRefusals() {
        return town.around().dice().chance(120) ? town.around().dice().between(1, 2) : 0;
    }

    private void succeed(Charge charge) {
        charge.succeeded = true;
        town.around().trace().say(() -> "provider: payment " + charge.paymentId() + " succeeds");
        tell(
                charge.orderId(),
                new DealCommand.Pay(
                        charge.paymentId(),
                        charge.orderId(),
                        charge.amountMinor(),
                        DealPlan.CURRENCY,
                        town.around().agenda().now()));
        town.moved();
    }

    private void sendBack(String key, Charge charge, long amountMinor) {
        charge.sentBackMinor += amountMinor;
        town.around().trace().say(() -> "provider: refund " + key + " reached its buyer");
        tell(
                charge.orderId(),
                new DealCommand.SettleRefund(
                        charge.orderId(),
                        key,
                        amountMinor,
                        town.around().agenda().now()));
        town.moved();
    }

    /** Sometimes under two ids: the key of a webhook alone does not make twice once. */
    private void tell(UUID orderId, DealCommand command) {
        new Notice(town, orderId, command).send(delay());
        if (town.around().weather().strikes(TOLD_TWICE_PER_MILLE, "a notice under two ids")) {
            new Notice(town, orderId, command).send(delay());
        }
    }

    /** Wide, so that notices often overtake each other. */
    private Duration delay() {
        return Duration.ofNanos(town.around().weather().latency() * 1_000);
    }

    public Collection<Charge> charges() {
        return charges.values();
    }

    /** Null when it was never asked for. */
    public Charge charge(UUID paymentId) {
        return charges.get(paymentId);
    }

    /** What it holds of all that was paid. */
    public long holdsMinor() {
        return charges.values().stream()
                .filter(Charge::succeeded)
                .mapToLong(charge -> charge.amountMinor() - charge.sentBackMinor())
                .sum();
    }
}
