package io.lintuan.outbox;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Passes everything on; a test overrides what it wants to see or to break. */
abstract class PassingRows implements OutboxRows {
    private final OutboxRows rows;

    PassingRows(OutboxRows rows) {
        this.rows = rows;
    }

    @Override
    public Mono<Ownership> takeOver(int partition) {
        return rows.takeOver(partition);
    }

    @Override
    public Mono<List<OutboxRow>> resume(Ownership ownership, long stored) {
        return rows.resume(ownership, stored);
    }

    @Override
    public Mono<List<Claim>> claim(Map<Ownership, Boolean> wishes) {
        return rows.claim(wishes);
    }

    @Override
    public Mono<Void> settle(Map<Integer, Long> throughByPartition) {
        return rows.settle(throughByPartition);
    }

    @Override
    public Mono<Backlog> backlog() {
        return rows.backlog();
    }
}
