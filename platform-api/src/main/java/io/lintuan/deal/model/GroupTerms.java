package io.lintuan.deal.model;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a deal promised about its group beside the minimum quantity.
 *
 * @param teams empty for a community deal, which is one group as a whole
 * @param minimumPeople people who have to have paid, 1 when only the quantity counts
 * @param points empty when there is only the deal's own pickup point; otherwise that one is among them
 * @param extendBy with {@link FailurePolicy#EXTEND_ONCE} and only then
 */
public record GroupTerms(
        Optional<TeamTerms> teams,
        int minimumPeople,
        Capacity capacity,
        List<PointTerms> points,
        FailurePolicy failurePolicy,
        Optional<Duration> extendBy) {
    /** A community deal that counts pieces, has one pickup point and gives money back when it fails. */
    public static final GroupTerms PLAIN =
            new GroupTerms(Optional.empty(), 1, Capacity.NONE, List.of(), FailurePolicy.REFUND, Optional.empty());

    public GroupTerms {
        points = List.copyOf(points);
        Set<UUID> distinct = new HashSet<>();
        points.forEach(point -> distinct.add(point.pickupPointId()));
        boolean policyFits = teams.isEmpty() || failurePolicy == FailurePolicy.REFUND;
        boolean extensionFits = extendBy.isPresent() == (failurePolicy == FailurePolicy.EXTEND_ONCE);
        if (minimumPeople < 1 || distinct.size() != points.size() || !policyFits || !extensionFits) {
            throw new IllegalArgumentException("these terms contradict each other");
        }
    }

    /** The same with several pickup points. */
    public GroupTerms at(List<PointTerms> several) {
        return new GroupTerms(teams, minimumPeople, capacity, several, failurePolicy, extendBy);
    }

    Optional<PointTerms> point(UUID pickupPointId) {
        return points.stream()
                .filter(point -> point.pickupPointId().equals(pickupPointId))
                .findFirst();
    }
}
