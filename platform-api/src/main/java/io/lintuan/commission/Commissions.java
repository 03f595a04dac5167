package io.lintuan.commission;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Statements of commission. A leader without any has an empty statement with zero sums. */
public interface Commissions {

    /** The sums over everything, and the newest {@code mostLines} lines (1 to 500). */
    Mono<CommissionStatement> of(UUID leaderId, int mostLines);
}
