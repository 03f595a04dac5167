package io.lintuan.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Photos of what deals offer, as copied when each was opened: an offering whose {@code productId} is the id of a product of
 * its leader has that product's first photo of then, whatever becomes of the product.
 */
public interface OfferingPhotos {

    /** Names of photos by offering, of some deals (at most 200); offerings without one are left out. */
    Mono<Map<UUID, String>> of(Collection<UUID> dealIds);
}
