package io.lintuan.community;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The communities of this instance, as everybody sees them: without points that are closed. */
public interface Communities {
    /** Empty when there is none with this id. */
    Mono<Community> find(UUID id);

    /** By name, at most {@code most}. */
    Flux<Community> all(int most);

    /** Adds a community with its pickup points, all or nothing. */
    Mono<Void> add(Community community, Instant at);
}
