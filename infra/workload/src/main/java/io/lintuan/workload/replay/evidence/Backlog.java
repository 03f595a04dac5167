package io.lintuan.workload.replay.evidence;

import java.util.Map;

/**
 * What the service still has to do for a run, and how many events each deal has written.
 *
 * @param eventSequences last event number by deal
 */
public record Backlog(long outboxRows, long refundsOpen, long refundsStuck, Map<String, Long> eventSequences) {
    public Backlog {
        eventSequences = Map.copyOf(eventSequences);
    }
}
