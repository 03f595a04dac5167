package io.lintuan.deal.model;

import java.util.Optional;
import java.util.UUID;

/** Whether the group has room for an order: in its team, in the deal as a whole, and at its pickup point. */
final class Room {
    private Room() {}

    /**
     * Whether an order that lost its seat could have it again, as far as its group is concerned; goods and limits are
     * asked elsewhere.
     */
    static boolean isLeftFor(Turn turn, Order order) {
        Placement placed = order.placement();
        boolean inTeam = placed.place()
                .teamId()
                .flatMap(turn.state()::team)
                .map(team -> !team.isFull() && !team.has(placed.buyerId()))
                .orElse(true);
        return Joining.mayLeave(turn, order)
                && inTeam
                && capacityRefusal(turn, placed.place().pickupPointId(), placed.quantity())
                        .isEmpty();
    }

    /** {@code point} is empty for the deal's own. */
    static Optional<RefusalCode> capacityRefusal(Turn turn, Optional<UUID> point, long pieces) {
        GroupTerms group = turn.terms().group();
        Turnout turnout = turn.state().seats().turnout();
        if (!group.capacity().takes(turnout.all(), pieces)) {
            return Optional.of(RefusalCode.CAPACITY_REACHED);
        }
        Capacity there = group.point(point.orElse(turn.terms().pickupPointId()))
                .map(PointTerms::capacity)
                .orElse(Capacity.NONE);
        return there.takes(turnout.at(point), pieces) ? Optional.empty() : Optional.of(RefusalCode.PICKUP_POINT_FULL);
    }
}
