package io.lintuan.catalogue;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which photos a leader took: a product shows no others. */
public interface OwnPhotos {
    /** How many a leader may take. */
    int MOST = 5_000;

    /** Error: {@link CatalogueFull} when the leader has too many already, however many sizes were kept. */
    Mono<Void> add(UUID leaderId, TakenPhoto photo, Instant at);
}
