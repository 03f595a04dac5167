package io.lintuan.simulation;

import io.lintuan.simulation.engine.Agenda;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The deals of a run: small ones, so that stock, limits and minimums are met from both sides. */
final class Plans {
    private Plans() {}

    static List<DealPlan> draw(Dice dice, Agenda agenda) {
        List<UUID> leaders = List.of(new UUID(1, 1), new UUID(1, 2));
        List<DealPlan> plans = new ArrayList<>();
        int deals = dice.between(2, 3);
        for (int i = 0; i < deals; i++) {
            List<DealPlan.OfferingPlan> offerings = new ArrayList<>();
            int things = dice.between(1, 3);
            for (int j = 0; j < things; j++) {
                // Odd prices: shares of them have a rest that the floor cuts off.
                long unitPriceMinor = dice.between(1L, 3_000L);
                offerings.add(new DealPlan.OfferingPlan(
                        dice.uuid(), unitPriceMinor, dice.between(3, 20), dice.between(2, 6)));
            }
            Instant cutOffAt = agenda.now().plusSeconds(dice.between(20 * 60, 85 * 60));
            plans.add(new DealPlan(
                    dice.uuid(),
                    dice.oneOf(leaders),
                    dice.between(1, 9),
                    dice.oneOf(List.of(0, 250, 999, 3_333)),
                    cutOffAt,
                    List.copyOf(offerings)));
        }
        return plans;
    }
}
