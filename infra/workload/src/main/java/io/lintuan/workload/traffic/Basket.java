package io.lintuan.workload.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was paid for and not collected yet, by deal. Filled by whichever thread brings an answer, emptied by another. */
final class Basket {
    /** Deals whose goods nobody ever brings must not fill the memory; a few more do no harm. */
    private static final int DEALS_MAX = 500;

    private final Map<String, List<Bought>> byDeal = new ConcurrentHashMap<>();

    void add(String dealId, Bought bought) {
        if (byDeal.size() < DEALS_MAX || byDeal.containsKey(dealId)) {
            // The list is only ever touched inside the map's own step for its key, so it needs no lock of its own.
            byDeal.compute(dealId, (deal, before) -> {
                List<Bought> all = before == null ? new ArrayList<>() : before;
                all.add(bought);
                return all;
            });
        }
    }

    boolean holds(String dealId) {
        return byDeal.containsKey(dealId);
    }

    /** Hands over what is there; what comes later begins a new list. */
    List<Bought> take(String dealId) {
        List<Bought> bought = byDeal.remove(dealId);
        return bought == null ? List.of() : List.copyOf(bought);
    }
}
