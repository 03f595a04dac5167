package io.lintuan.risk;

import reactor.core.publisher.Mono;

/** The signals that were acted on. The desk writes them with the hold; what they are known to rest on may grow later. */
public interface Signals {

    /** Keeps the evidence if it saw more than what is kept; a signal that is not there stays away. */
    Mono<Void> saw(String signalId, long observed, String evidence);
}
