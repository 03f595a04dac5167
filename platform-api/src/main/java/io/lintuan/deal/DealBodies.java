package io.lintuan.deal;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** With what body a leader opened a deal, so that all of it can be repeated. */
public interface DealBodies {

    /** Keeps the first body of a deal; the same again does nothing. */
    Mono<Void> keep(UUID dealId, String body);

    /** Empty for a deal that was opened without one being kept. */
    Mono<String> of(UUID dealId);
}
