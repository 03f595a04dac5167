package io.lintuan.workload.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was paid for and not collected yet, by deal. */
final class Basket {
    /** Deals whose goods nobody ever brings must not fill the memory. */
    private static final int DEALS_MAX = 500;

    private final Map<String, List<Bought>> byDeal = new ConcurrentHashMap<>();

    void add(String dealId, Bought bought) {
        if (byDeal.size() < DEALS_MAX || byDeal.containsKey(dealId)) {
            byDeal.computeIfAbsent(dealId, deal -> new ArrayList<>()).add(bought);
        }
    }

    boolean holds(String dealId) {
        return byDeal.containsKey(dealId);
    }

    List<Bought> take(String dealId) {
        List<Bought> bought = byDeal.remove(dealId);
        return bought == null ? List.of() : List.copyOf(bought);
    }
}
