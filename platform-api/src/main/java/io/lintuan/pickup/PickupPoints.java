package io.lintuan.pickup;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What deals and orders say about pickup points. */
public interface PickupPoints {

    /**
     * Where and when a deal is handed out; empty when there is no such deal, or it has no such point.
     *
     * @param pointId one of its points; empty for the deal's own
     */
    Mono<PickupDay> dayOf(UUID dealId, Optional<UUID> pointId, ZoneId zone);

    /** Orders of every deal that are alive and to be collected there on that day. */
    Flux<UUID> ordersOf(PickupDay day, ZoneId zone);

    /** Whether the leader ever led a deal there. */
    Mono<Boolean> isUsedBy(UUID pointId, UUID leaderId);
}
