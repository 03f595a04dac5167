package io.lintuan.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Counts how often each partition was taken over. */
final class Openings {
    private final Map<Integer, Integer> counts = new ConcurrentHashMap<>();

    OutboxRows around(OutboxRows rows) {
        return new PassingRows(rows) {
            @Override
            public Mono<Ownership> takeOver(int partition) {
                return super.takeOver(partition).doOnNext(mine -> counts.merge(partition, 1, Integer::sum));
            }
        };
    }

    /** Of the partition that was taken over most often. */
    int most() {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
