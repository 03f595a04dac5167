package io.lintuan.community.http;

import io.lintuan.community.Community;
import io.lintuan.community.PickupPoint;
import io.lintuan.community.Place;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A community as its leader changes it; {@code version} is what {@code If-Match} names. */
@Serdeable
public record OwnCommunityAnswer(
        UUID communityId,
        @Schema(example = "3") long version,
        @Schema(example = "阳光花园") String name,
        List<OwnPointAnswer> pickupPoints) {

    /** One of its points, closed ones too. */
    @Serdeable
    public record OwnPointAnswer(
            UUID pickupPointId,
            @Schema(example = "3号楼王姐便利店") String name,
            @Schema(example = "阳光路 8 号 3 号楼底商") String address,
            @Schema(example = "周六 16–19 点") String hours,
            List<OpeningAnswer> opening,
            @Nullable @Schema(example = "31.2304") Double latitude,
            @Nullable @Schema(example = "121.4737") Double longitude,
            boolean closed) {

        private static OwnPointAnswer of(PickupPoint point) {
            return new OwnPointAnswer(
                    point.id(),
                    point.name(),
                    point.address(),
                    point.hours(),
                    OpeningAnswer.of(point.opening()),
                    point.place().map(Place::latitude).orElse(null),
                    point.place().map(Place::longitude).orElse(null),
                    point.closed());
        }
    }

    public static OwnCommunityAnswer of(Community community) {
        return new OwnCommunityAnswer(
                community.id(),
                community.version(),
                community.name(),
                community.pickupPoints().stream().map(OwnPointAnswer::of).toList());
    }
}
