package io.lintuan.community;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A community and the points where its neighbors collect. */
public record Community(UUID id, String name, List<PickupPoint> pickupPoints) {

    public Optional<PickupPoint> pickupPoint(UUID pickupPointId) {
        return pickupPoints.stream()
                .filter(point -> point.id().equals(pickupPointId))
                .findFirst();
    }
}
