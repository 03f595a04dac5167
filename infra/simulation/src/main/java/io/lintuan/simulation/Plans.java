package io.lintuan.simulation;

import io.lintuan.simulation.engine.Agenda;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.model.OfferingPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The deals of a run: small ones, so that stock, limits, minimums, tiers and cases are met from both sides. */
final class Plans {
    private final Dice dice;

    private Plans(Dice dice) {
        this.dice = dice;
    }

    static List<DealPlan> draw(Dice dice, Agenda agenda) {
        Plans plans = new Plans(dice);
        List<UUID> leaders = List.of(new UUID(1, 1), new UUID(1, 2));
        List<DealPlan> deals = new ArrayList<>();
        int count = dice.between(2, 3);
        for (int i = 0; i < count; i++) {
            boolean ofTeams = dice.chance(350);
            Instant cutOffAt = agenda.now().plusSeconds(dice.between(20 * 60, 85 * 60));
            deals.add(new DealPlan(
                    dice.uuid(),
                    dice.oneOf(leaders),
                    dice.between(1, 7),
                    dice.oneOf(List.of(0, 250, 999, 3_333)),
                    cutOffAt,
                    plans.offerings(ofTeams),
                    new Groups(dice).draw(ofTeams)));
        }
        return deals;
    }

    private List<OfferingPlan> offerings(boolean plain) {
        List<OfferingPlan> offerings = new ArrayList<>();
        int things = dice.between(1, 3);
        for (int i = 0; i < things; i++) {
            // Odd prices: shares of them have a rest that the floor cuts off.
            long unitPriceMinor = dice.between(1L, 3_000L);
            offerings.add(new OfferingPlan(
                    dice.uuid(),
                    unitPriceMinor,
                    !plain && dice.chance(500) ? tiers(unitPriceMinor) : List.of(),
                    !plain && dice.chance(350) ? dice.between(2, 5) : 1,
                    !plain && dice.chance(400) ? dice.between(90, 1_500) : 0,
                    dice.between(3, 20),
                    dice.between(2, 6),
                    dice.chance(850)));
        }
        return List.copyOf(offerings);
    }

    private List<OfferingPlan.TierPlan> tiers(long unitPriceMinor) {
        List<OfferingPlan.TierPlan> tiers = new ArrayList<>();
        long priceMinor = unitPriceMinor;
        int from = 0;
        int count = dice.between(1, 3);
        for (int i = 0; i < count && priceMinor > 1; i++) {
            from += dice.between(1, 4);
            priceMinor = dice.between(priceMinor / 2, priceMinor - 1);
            tiers.add(new OfferingPlan.TierPlan(from, priceMinor));
        }
        return List.copyOf(tiers);
    }
}
