package io.lintuan.desk;

import io.lintuan.deal.model.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One deal's part of a commit. */
public record DealCommit(Decision decision, List<KeyedAnswer> answers, Instant recordedAt) {

    /** An answer that is stored with its key. */
    public record KeyedAnswer(RequestKey key, Answer answer) {}

    public UUID dealId() {
        return decision.after().terms().dealId();
    }
}
