package io.lintuan.catalogue;

import io.lintuan.postgres.WriteKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Leaders' products. Nobody sees another leader's: that one is as if it did not exist. A write that comes again with its key
 * answers what it answered first; errors of all: {@link io.lintuan.postgres.WriteKeyReused}.
 */
public interface Products {
    /** How many a leader may keep. */
    int MOST = 1_000;

    /** Empty when the leader has none with this id. */
    Mono<Product> find(UUID leaderId, UUID productId);

    /**
     * Newest first.
     *
     * @param title what the title contains, in any case; empty for all
     * @param before of the product that ended the page before
     * @param most 1 to 201
     */
    Flux<Product> of(UUID leaderId, String title, Optional<UUID> before, int most);

    /** Answers the id that the product got. Errors: {@link CatalogueFull}, {@link PhotoMissing}. */
    Mono<UUID> add(UUID leaderId, ProductTerms terms, WriteKey key, Instant at);

    /**
     * Writes over all of a product's terms.
     *
     * @param version that the leader saw; empty for whatever is there
     * @throws ProductMissing as an error, like {@link ProductChanged} and {@link PhotoMissing}
     */
    Mono<Void> change(
            UUID leaderId, UUID productId, OptionalLong version, ProductTerms terms, WriteKey key, Instant at);

    /** Forgets a product; deals that offered it stay as they are. Error: {@link ProductMissing}. */
    Mono<Void> remove(UUID leaderId, UUID productId, WriteKey key, Instant at);
}
