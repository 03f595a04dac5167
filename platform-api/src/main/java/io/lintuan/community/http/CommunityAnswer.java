package io.lintuan.community.http;

import io.lintuan.community.Community;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A community as clients see it. */
@Serdeable
public record CommunityAnswer(
        UUID communityId, @Schema(example = "阳光花园") String name, List<PickupPointAnswer> pickupPoints) {

    /** One of its points. */
    @Serdeable
    public record PickupPointAnswer(
            UUID pickupPointId,
            @Schema(example = "3号楼王姐便利店") String name,
            @Schema(example = "阳光路 8 号 3 号楼底商") String address,
            @Schema(example = "周六 16–19 点") String hours) {}

    public static CommunityAnswer of(Community community) {
        return new CommunityAnswer(
                community.id(),
                community.name(),
                community.pickupPoints().stream()
                        .map(point -> new PickupPointAnswer(point.id(), point.name(), point.address(), point.hours()))
                        .toList());
    }
}
