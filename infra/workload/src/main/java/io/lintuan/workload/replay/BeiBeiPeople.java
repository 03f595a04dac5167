package io.lintuan.workload.replay;

import io.lintuan.workload.api.Role;
import io.lintuan.workload.api.Session;
import io.lintuan.workload.api.SignIns;
import java.util.concurrent.CompletableFuture;

/** The people of the data under names of their own: the same person of the data is the same person in every run. */
record BeiBeiPeople(SignIns signIns) {
    /** A leader runs about so many deals, as somebody who leads for a neighborhood does. */
    private static final int DEALS_PER_LEADER = 40;

    CompletableFuture<Session> neighbor(long person) {
        return signIns.of(new SignIns.Person(Role.NEIGHBOR, "BeiBei " + person, true));
    }

    CompletableFuture<Session> leaderOf(int deal) {
        int leader = deal / DEALS_PER_LEADER + 1;
        return signIns.of(new SignIns.Person(Role.LEADER, "BeiBei 团长 " + leader, true));
    }

    CompletableFuture<Session> analyst() {
        return signIns.of(new SignIns.Person(Role.ANALYST, "BeiBei 分析员", false));
    }

    CompletableFuture<Session> demo() {
        return signIns.of(new SignIns.Person(Role.DEMO, "BeiBei", true));
    }
}
