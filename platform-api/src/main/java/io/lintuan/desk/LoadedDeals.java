package io.lintuan.desk;

import io.lintuan.deal.model.DealState;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The deals one lane has in memory, the least recently used leaving first when they weigh too much. Only its lane touches
 * it, one batch at a time.
 */
final class LoadedDeals {
    /** What a deal without orders weighs, in orders. */
    private static final int EMPTY_DEAL = 8;

    private final Map<UUID, DealState> deals = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<UUID> overtaken = new HashSet<>();
    private final int weightMost;
    private int weight;

    LoadedDeals(int weightMost) {
        this.weightMost = weightMost;
    }

    /** Null when it has to be loaded. */
    DealState get(UUID dealId) {
        return overtaken.contains(dealId) ? null : deals.get(dealId);
    }

    /** What is known of a deal that has to be loaded, because somebody else moved it; or null. */
    DealState known(UUID dealId) {
        return deals.get(dealId);
    }

    void put(DealState state) {
        overtaken.remove(state.terms().dealId());
        DealState before = deals.put(state.terms().dealId(), state);
        weight += weigh(state) - (before == null ? 0 : weigh(before));
        Iterator<DealState> eldest = deals.values().iterator();
        while (weight > weightMost && deals.size() > 1) {
            DealState gone = eldest.next();
            weight -= weigh(gone);
            overtaken.remove(gone.terms().dealId());
            eldest.remove();
        }
    }

    /** Somebody else moved it: from here it is no more than a start for loading it. */
    void overtaken(UUID dealId) {
        if (deals.containsKey(dealId)) {
            overtaken.add(dealId);
        }
    }

    void forget(UUID dealId) {
        overtaken.remove(dealId);
        DealState gone = deals.remove(dealId);
        weight -= gone == null ? 0 : weigh(gone);
    }

    int weight() {
        return weight;
    }

    private static int weigh(DealState state) {
        return EMPTY_DEAL + state.orders().size();
    }
}
