package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealCommand.Weight;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Line;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.simulation.engine.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A leader who weighs what was sold by an estimate, some of it each time, and sometimes writes down nonsense. */
final class Scales {
    private final Dice dice;
    private final UUID leaderId;

    Scales(Dice dice, UUID leaderId) {
        this.dice = dice;
        this.leaderId = leaderId;
    }

    /** Empty when there is nothing to weigh. */
    Optional<DealCommand> weigh(DealState deal) {
        List<Weight> weights = new ArrayList<>();
        for (Order order : deal.orders().values().stream()
                .sorted((one, other) -> one.orderId().compareTo(other.orderId()))
                .toList()) {
            boolean there = order.status() == OrderStatus.CONFIRMED || order.status() == OrderStatus.READY;
            for (Line line : order.placement().lines()) {
                // What is not there, not weighed or weighed already is put on the scales by mistake.
                boolean expected =
                        there && line.pieceGrams() > 0 && line.kept().grams().isEmpty();
                if (dice.chance(expected ? 700 : 15)) {
                    weights.add(new Weight(order.orderId(), line.offeringId(), grams(line)));
                }
            }
        }
        if (!weights.isEmpty() && dice.chance(250)) {
            weights.add(mistake(dice.oneOf(weights)));
        }
        UUID who = dice.chance(70) ? new UUID(1, 998) : leaderId;
        return weights.isEmpty() ? Optional.empty() : Optional.of(new DealCommand.RecordWeights(who, weights));
    }

    private int grams(Line line) {
        if (line.kept().grams().isPresent() && dice.chance(700)) {
            return line.kept().grams().getAsInt();
        }
        int sold = line.kept().pieces() * Math.max(1, line.pieceGrams());
        return Math.max(1, sold * dice.between(60, 110) / 100);
    }

    private Weight mistake(Weight weight) {
        return switch (dice.below(4)) {
            case 0 -> new Weight(Buyer.UNKNOWN, weight.offeringId(), weight.grams());
            case 1 -> new Weight(weight.orderId(), Buyer.UNKNOWN, weight.grams());
            case 2 -> new Weight(weight.orderId(), weight.offeringId(), weight.grams() + 1);
            default -> weight;
        };
    }
}
