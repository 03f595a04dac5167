package io.lintuan.workload.replay;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Platform;
import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody signs in once. The same person of the data is the same person in every run. */
final class People {
    /** A leader runs about so many deals, as somebody who leads for a neighborhood does. */
    private static final int DEALS_PER_LEADER = 40;

    private final ApiClient api;
    private final Map<Long, CompletableFuture<Session>> neighbors = new ConcurrentHashMap<>();
    private final Map<Integer, CompletableFuture<Session>> leaders = new ConcurrentHashMap<>();

    People(ApiClient api) {
        this.api = api;
    }

    CompletableFuture<Session> neighbor(long person) {
        return neighbors.computeIfAbsent(person, id -> Platform.signIn(api, Role.NEIGHBOR, "BeiBei " + id, true));
    }

    CompletableFuture<Session> leaderOf(int deal) {
        return leaders.computeIfAbsent(
                deal / DEALS_PER_LEADER, n -> Platform.signIn(api, Role.LEADER, "BeiBei 团长 " + (n + 1), true));
    }

    CompletableFuture<Session> analyst() {
        return Platform.signIn(api, Role.ANALYST, "BeiBei 分析员", false);
    }

    CompletableFuture<Session> demo() {
        return Platform.signIn(api, Role.DEMO, "BeiBei", true);
    }
}
