package io.lintuan.reservation;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What every join of a deal needs beyond the deal itself. */
public interface JoinNeeds {
    /** Answers from memory, without a statement, when nothing is limited. */
    Mono<List<Need>> of(UUID dealId);
}
