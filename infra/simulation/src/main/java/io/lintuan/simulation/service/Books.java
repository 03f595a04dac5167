package io.lintuan.simulation.service;

import io.lintuan.ledger.Posting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** All postings, and what they add up to. */
public final class Books {
    private final Map<UUID, Posting> postings = new LinkedHashMap<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<UUID, Map<String, Long>> byOrder = new HashMap<>();
    private String overdrawn;

    boolean has(Posting posting) {
        return postings.containsKey(posting.id());
    }

    void write(Posting posting) {
        postings.put(posting.id(), posting);
        move(balances, posting);
        if (posting.source().startsWith("escrow:") && balance(posting.source()) < 0) {
            overdrawn = posting.source();
        }
        posting.orderId().ifPresent(order -> move(byOrder.computeIfAbsent(order, id -> new HashMap<>()), posting));
    }

    /** An escrow that was below nothing after any one posting, or null. */
    public String overdrawn() {
        return overdrawn;
    }

    public long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    /** What the postings of one order moved, by account. */
    public Map<String, Long> ofOrder(UUID orderId) {
        return byOrder.getOrDefault(orderId, Map.of());
    }

    public Posting posting(UUID id) {
        return postings.get(id);
    }

    private static void move(Map<String, Long> accounts, Posting posting) {
        accounts.merge(posting.source(), -posting.amountMinor(), Math::addExact);
        accounts.merge(posting.destination(), posting.amountMinor(), Math::addExact);
    }
}
