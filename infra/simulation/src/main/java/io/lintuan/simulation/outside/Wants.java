package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.model.OfferingPlan;
import java.util.ArrayList;
import java.util.List;

/** What neighbors want, and now and then something that cannot be wanted. */
final class Wants {
    private final Dice dice;

    Wants(Dice dice) {
        this.dice = dice;
    }

    List<Wish> some(DealPlan deal) {
        List<Wish> wishes = new ArrayList<>();
        int lines = dice.between(1, 2);
        for (int i = 0; i < lines; i++) {
            wishes.add(dice.chance(60) ? clumsy(deal) : wish(dice.oneOf(deal.offerings())));
        }
        return wishes;
    }

    /** Less of the same, or one thing less; now and then just as much. */
    List<Wish> fewer(List<Wish> wishes) {
        List<Wish> fewer = new ArrayList<>(wishes);
        if (fewer.size() > 1 && dice.chance(400)) {
            fewer.remove(dice.below(fewer.size()));
        }
        fewer.replaceAll(wish -> new Wish(
                wish.offeringId(), dice.between(1, Math.max(1, wish.quantity())), dice.between(0, wish.tolerance())));
        return fewer;
    }

    /** A piece more of each. */
    static List<Wish> more(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> new Wish(wish.offeringId(), wish.quantity() + 1, wish.tolerance()))
                .toList();
    }

    private Wish wish(OfferingPlan offering) {
        boolean tolerant = offering.comesInCases() && dice.chance(600);
        return new Wish(offering.offeringId(), dice.between(1, 3), tolerant ? dice.between(1, 3) : 0);
    }

    Wish clumsy(DealPlan deal) {
        OfferingPlan offering = dice.oneOf(deal.offerings());
        return switch (dice.below(4)) {
            case 0 -> new Wish(Buyer.UNKNOWN, 1);
            case 1 -> new Wish(offering.offeringId(), dice.between(-1, 0));
            case 2 -> new Wish(offering.offeringId(), 1, -1);
            default -> new Wish(offering.offeringId(), 1, offering.comesInCases() ? dice.between(4, 9) : 1);
        };
    }
}
