package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.RefusalCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pieces of one thing that a buyer wants in any case, and further ones that may fill a case. */
record Wanted(int quantity, int tolerance) {

    static final Wanted NOTHING = new Wanted(0, 0);

    /** Why such a list is none. */
    static RefusalCode refusal(DealPlan plan, List<DealCommand.Wish> wishes) {
        if (wishes.stream().anyMatch(wish -> plan.offering(wish.offeringId()) == null)) {
            return RefusalCode.OFFERING_UNKNOWN;
        }
        boolean valid = !wishes.isEmpty()
                && wishes.stream().allMatch(wish -> {
                    int toleranceMost = plan.offering(wish.offeringId()).comesInCases() ? Integer.MAX_VALUE : 0;
                    return wish.quantity() > 0 && wish.tolerance() >= 0 && wish.tolerance() <= toleranceMost;
                });
        return valid ? null : RefusalCode.QUANTITY_INVALID;
    }

    /** Summed by offering, in the order in which they were first named. */
    static Map<UUID, Wanted> of(List<DealCommand.Wish> wishes) {
        Map<UUID, Wanted> wanted = new LinkedHashMap<>();
        for (DealCommand.Wish wish : wishes) {
            Wanted before = wanted.getOrDefault(wish.offeringId(), NOTHING);
            wanted.put(
                    wish.offeringId(),
                    new Wanted(before.quantity + wish.quantity(), before.tolerance + wish.tolerance()));
        }
        return wanted;
    }

    int pieces() {
        return quantity + tolerance;
    }
}
