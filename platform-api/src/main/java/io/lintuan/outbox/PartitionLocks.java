package io.lintuan.outbox;

import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Which instance relays which partition. A lock lives as long as the session that took it, so a dead instance gives its
 * partitions up by dying. Locks keep two instances from wasting work; the fence keeps them from doing harm.
 */
public interface PartitionLocks {

    /**
     * Takes those of the wanted partitions that are free.
     *
     * @return the ones taken now; an error means that the session is gone and with it every lock taken before
     */
    Mono<Set<Integer>> take(Set<Integer> wanted);

    /** Gives everything up. */
    Mono<Void> release();
}
