package io.lintuan.reservation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What every join of a deal needs beyond the deal itself. */
public interface JoinNeeds {
    /**
     * Answers from memory, without a statement, when nothing is limited.
     *
     * @param pointId the pickup point that the neighbor chose; empty for the deal's own
     */
    Mono<List<Need>> of(UUID dealId, Optional<UUID> pointId);
}
