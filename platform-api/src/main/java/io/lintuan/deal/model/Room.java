package io.lintuan.deal.model;

import java.util.Optional;
import java.util.UUID;

/** Whether the group has room for an order: in the deal as a whole, and at its pickup point. */
final class Room {
    private Room() {}

    /** {@code point} is empty for the deal's own. */
    static Optional<RefusalCode> capacityRefusal(DealState state, Optional<UUID> point, long pieces) {
        GroupTerms group = state.terms().group();
        Turnout turnout = state.seats().turnout();
        if (!group.capacity().takes(turnout.all(), pieces)) {
            return Optional.of(RefusalCode.CAPACITY_REACHED);
        }
        Capacity there = group.point(point.orElse(state.terms().pickupPointId()))
                .map(PointTerms::capacity)
                .orElse(Capacity.NONE);
        return there.takes(turnout.at(point), pieces) ? Optional.empty() : Optional.of(RefusalCode.PICKUP_POINT_FULL);
    }
}
