package io.lintuan.sandbox.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The behaviour of each group; a group that was told nothing follows the one for all. Forgotten at a restart. */
public final class Behaviours {
    private static final int GROUPS_MAX = 10_000;

    private final Map<String, Behaviour> byGroup = new ConcurrentHashMap<>();
    private volatile Behaviour forAll = Behaviour.GOOD;

    public Behaviour of(String group) {
        return byGroup.getOrDefault(group, forAll);
    }

    /** Sets the behaviour of a group, or without one of everybody, dropping what single groups were told. */
    public void set(Optional<String> group, Behaviour behaviour) {
        if (group.isEmpty()) {
            byGroup.clear();
            forAll = behaviour;
        } else if (byGroup.size() < GROUPS_MAX || byGroup.containsKey(group.get())) {
            byGroup.put(group.get(), behaviour);
        }
    }
}
