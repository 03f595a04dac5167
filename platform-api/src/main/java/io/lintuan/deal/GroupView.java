package io.lintuan.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a deal's group comes about, as a page shows it.
 *
 * @param formation {@code COMMUNITY} or {@code TEAM}
 * @param team in a deal of teams
 * @param takenOrders held and paid, what {@code capacityOrders} is compared with
 * @param failurePolicy a name of {@code io.lintuan.deal.model.FailurePolicy}
 * @param promisedCutOffAt the first cut-off, once the deal was extended
 * @param points empty when there is only the deal's own; lists of deals do not read them
 */
public record GroupView(
        String formation,
        Optional<TeamTermsView> team,
        int minimumPeople,
        int paidPeople,
        int takenOrders,
        Optional<Integer> capacityOrders,
        Optional<Integer> capacityQuantity,
        String failurePolicy,
        Optional<Integer> extendByMinutes,
        Optional<Instant> promisedCutOffAt,
        boolean severalPoints,
        List<PointView> points) {

    /** What a team needs. */
    public record TeamTermsView(int size, int minutes) {}

    /** One of several places to collect at; {@code from} and {@code to} are both there or both not. */
    public record PointView(
            UUID pickupPointId,
            String name,
            String address,
            String hours,
            Optional<Instant> from,
            Optional<Instant> to) {}

    public GroupView at(List<PointView> several) {
        return new GroupView(
                formation,
                team,
                minimumPeople,
                paidPeople,
                takenOrders,
                capacityOrders,
                capacityQuantity,
                failurePolicy,
                extendByMinutes,
                promisedCutOffAt,
                severalPoints,
                several);
    }
}
