package io.lintuan.deal.model;

import java.util.Optional;
import java.util.UUID;

/**
 * Where an order belongs within its deal.
 *
 * @param pickupPointId empty for the deal's own point
 * @param teamId present in a deal of teams and only there
 */
public record Place(Optional<UUID> pickupPointId, Optional<UUID> teamId) {
    public static final Place PLAIN = new Place(Optional.empty(), Optional.empty());
}
