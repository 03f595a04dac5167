package io.lintuan.simulation.model;

import io.lintuan.deal.model.FailurePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a deal promises about its group.
 *
 * @param teams empty when the deal is one group as a whole
 * @param points empty when there is only the deal's own point, else that one is among them
 */
public record GroupPlan(
        Optional<TeamPlan> teams,
        int minimumPeople,
        RoomPlan room,
        List<PointPlan> points,
        FailurePolicy policy,
        Optional<Duration> extendBy) {

    /** The point that is everybody's who names none. */
    public static final UUID OWN_POINT = new UUID(8, 8);

    /** So many people within such a time. */
    public record TeamPlan(int size, Duration time) {}

    /** How much can be handled. */
    public record RoomPlan(int ordersMost, int piecesMost) {}

    /** A place where goods are collected. */
    public record PointPlan(UUID pointId, RoomPlan room) {}

    boolean hasPoint(UUID pointId) {
        return pointId.equals(OWN_POINT)
                || points.stream().anyMatch(point -> point.pointId().equals(pointId));
    }
}
