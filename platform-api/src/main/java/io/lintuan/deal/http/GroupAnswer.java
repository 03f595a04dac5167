package io.lintuan.deal.http;

import io.lintuan.deal.GroupView;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a deal's group comes about, and what happens when the minimum is missed. */
@Serdeable
public record GroupAnswer(
        @Schema(example = "TEAM") String formation,
        @Nullable @Schema(example = "3") Integer teamSize,
        @Nullable @Schema(example = "1440") Integer teamMinutes,
        @Schema(example = "1") int minimumPeople,
        @Schema(example = "8") int paidPeople,
        @Schema(example = "9") int takenOrders,
        @Nullable @Schema(example = "80") Integer capacityOrders,
        @Nullable @Schema(example = "300") Integer capacityQuantity,
        @Schema(example = "REFUND") String failurePolicy,
        @Nullable @Schema(example = "1440") Integer extendByMinutes,

        @Nullable @Schema(description = "The first cut-off, once the deal was extended.")
        Instant promisedCutOffAt,

        @Schema(description = "Empty when there is only the deal's own, and in lists of deals.")
        List<PointAnswer> pickupPoints) {

    /** One of several places to collect at. */
    @Serdeable
    public record PointAnswer(
            UUID pickupPointId,
            @Schema(example = "3号楼王姐便利店") String name,
            @Schema(example = "阳光路 8 号 3 号楼底商") String address,
            @Schema(example = "周六 16–19 点") String hours,
            @Nullable Instant from,
            @Nullable Instant to) {}

    static GroupAnswer of(GroupView group) {
        return new GroupAnswer(
                group.formation(),
                group.team().map(GroupView.TeamTermsView::size).orElse(null),
                group.team().map(GroupView.TeamTermsView::minutes).orElse(null),
                group.minimumPeople(),
                group.paidPeople(),
                group.takenOrders(),
                group.capacityOrders().orElse(null),
                group.capacityQuantity().orElse(null),
                group.failurePolicy(),
                group.extendByMinutes().orElse(null),
                group.promisedCutOffAt().orElse(null),
                group.points().stream().map(GroupAnswer::point).toList());
    }

    private static PointAnswer point(GroupView.PointView point) {
        return new PointAnswer(
                point.pickupPointId(),
                point.name(),
                point.address(),
                point.hours(),
                point.from().orElse(null),
                point.to().orElse(null));
    }
}
