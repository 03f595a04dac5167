package io.lintuan.deal.http;

import io.lintuan.contracts.DealLimits;
import io.lintuan.deal.http.GroupRequest.CapacityRequest;
import io.lintuan.deal.http.GroupRequest.PointRequest;
import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.PointTerms;
import io.lintuan.deal.model.TeamTerms;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks that what a leader promises about a group holds together; each contradiction is named by its field. */
final class GroupOpening {
    private GroupOpening() {}

    /** Errors: {@link Refusal} with {@code field-invalid}. */
    static GroupTerms terms(NewDealRequest request, Instant openedAt) {
        GroupTerms terms = terms(request);
        Duration longest =
                terms.extendBy().or(() -> terms.teams().map(TeamTerms::time)).orElse(Duration.ZERO);
        require(
                !request.cutOffAt().plus(longest).isAfter(openedAt.plus(DealLimits.OPEN_MAX)),
                "group",
                "must come to its end within 60 days after the opening");
        return terms;
    }

    /** Whenever it is opened. Errors: {@link Refusal} with {@code field-invalid}. */
    static GroupTerms terms(NewDealRequest request) {
        GroupRequest group = request.group();
        if (group == null) {
            return GroupTerms.PLAIN;
        }
        FailurePolicy policy = group.failurePolicy() == null ? FailurePolicy.REFUND : group.failurePolicy();
        require(
                (policy == FailurePolicy.EXTEND_ONCE) == (group.extendByMinutes() != null),
                "group.extendByMinutes",
                "goes with EXTEND_ONCE and only with it");
        Optional<TeamTerms> teams = Optional.ofNullable(group.team())
                .map(team -> new TeamTerms(team.size(), Duration.ofMinutes(team.minutes())));
        if (teams.isPresent()) {
            require(policy == FailurePolicy.REFUND, "group.failurePolicy", "must be REFUND in a deal of teams");
            require(group.minimumPeople() == null, "group.minimumPeople", "teams have a size instead");
            plainOfferings(request);
        }
        Optional<Duration> extendBy =
                Optional.ofNullable(group.extendByMinutes()).map(Duration::ofMinutes);
        return new GroupTerms(
                teams,
                group.minimumPeople() == null ? 1 : group.minimumPeople(),
                capacity(group.capacity()),
                points(request),
                policy,
                extendBy);
    }

    /** A team forms before the deal ends, so nothing about its price may depend on how the deal ends. */
    private static void plainOfferings(NewDealRequest request) {
        int number = 0;
        for (NewDealRequest.NewOffering offering : request.offerings()) {
            String path = "offerings[" + number++ + "].";
            boolean tiers = offering.tiers() != null && !offering.tiers().isEmpty();
            require(!tiers, path + "tiers", "not in a deal of teams");
            require(offering.caseSize() == null, path + "caseSize", "not in a deal of teams");
            require(offering.weighedGrams() == null, path + "weighedGrams", "not in a deal of teams");
        }
    }

    private static List<PointTerms> points(NewDealRequest request) {
        List<PointRequest> points = request.group().pickupPoints();
        if (points == null) {
            return List.of();
        }
        List<UUID> ids = points.stream().map(PointRequest::pickupPointId).toList();
        require(ids.contains(request.pickupPointId()), "group.pickupPoints", "must contain pickupPointId");
        require(ids.stream().distinct().count() == ids.size(), "group.pickupPoints", "must not repeat a point");
        return points.stream().map(point -> point(request, point)).toList();
    }

    private static PointTerms point(NewDealRequest request, PointRequest point) {
        boolean none = point.from() == null && point.to() == null;
        boolean whole =
                point.from() != null && point.to() != null && point.from().isBefore(point.to());
        require(none || whole, "group.pickupPoints", "a window has a beginning and a later end");
        require(
                none || !point.from().isBefore(request.cutOffAt()),
                "group.pickupPoints",
                "a window is after the cut-off");
        return new PointTerms(
                point.pickupPointId(),
                none ? Optional.empty() : Optional.of(new PointTerms.Window(point.from(), point.to())),
                capacity(point.capacity()));
    }

    private static Capacity capacity(CapacityRequest capacity) {
        return capacity == null ? Capacity.NONE : new Capacity(most(capacity.orders()), most(capacity.quantity()));
    }

    private static int most(Integer limit) {
        return limit == null ? Capacity.ANY : limit;
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, field, otherwise);
        }
    }
}
