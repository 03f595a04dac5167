package io.lintuan.insight;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What ids in figures are called. Unknown ids are absent from the answers. */
public interface Names {
    Mono<Map<UUID, DealTitles.Title>> ofDeals(Collection<UUID> dealIds);

    Mono<Map<String, String>> ofCommunities(Collection<String> communityIds);

    Mono<Map<String, String>> ofLeaders(Collection<String> leaderIds);

    /** A product is called what the newest offering of it is called. */
    Mono<Map<String, String>> ofProducts(Collection<String> productIds);
}
