package io.lintuan.community;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A community and the points where its neighbors collect.
 *
 * @param leaderId who may change it; empty when nobody may
 * @param version counts its changes, and those of its points, from 1
 */
public record Community(UUID id, String name, Optional<UUID> leaderId, long version, List<PickupPoint> pickupPoints) {
    public Community {
        pickupPoints = List.copyOf(pickupPoints);
    }

    public Optional<PickupPoint> pickupPoint(UUID pickupPointId) {
        return pickupPoints.stream()
                .filter(point -> point.id().equals(pickupPointId))
                .findFirst();
    }
}
