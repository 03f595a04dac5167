package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Who may join, by domain.md's order of the checks. */
final class JoinRules {
    private static final Duration HELD = Duration.ofMinutes(15);

    private final DealModel deal;

    JoinRules(DealModel deal) {
        this.deal = deal;
    }

    RefusalCode join(DealCommand.Join command, DealState after, Instant at) {
        if (deal.orders.containsKey(command.orderId())) {
            return null;
        }
        UUID pointId = command.place().pickupPointId().orElse(GroupPlan.OWN_POINT);
        UUID teamId = command.place().teamId().orElse(null);
        RefusalCode none = time(teamId, at);
        if (none == null) {
            none = Wanted.refusal(deal.plan, command.wishes());
        }
        if (none == null && !deal.plan.group().hasPoint(pointId)) {
            none = RefusalCode.PICKUP_POINT_UNKNOWN;
        }
        if (none != null) {
            return none;
        }
        Map<UUID, Wanted> wanted = Wanted.of(command.wishes());
        RefusalCode refusal = refusal(command.buyerId(), command.returnExclusionConfirmed(), wanted, pointId, teamId);
        if (refusal == null) {
            place(
                    new OrderModel(
                            command.orderId(),
                            command.buyerId(),
                            new Pricing(deal).lines(command.orderId(), wanted, command.couponMinor(), after),
                            at,
                            at.plus(HELD),
                            command.returnExclusionConfirmed(),
                            pointId,
                            teamId == null ? started(command.orderId(), after, at) : teamId),
                    after);
        }
        return refusal;
    }

    /** Who joins a team has that team's time; who starts one, and who joins a deal that is one group, has the deal's. */
    private RefusalCode time(UUID teamId, Instant at) {
        if (teamId == null || deal.plan.group().teams().isEmpty()) {
            RefusalCode noTeams = teamId == null ? null : RefusalCode.TEAM_UNKNOWN;
            return deal.isOpen(at) ? noTeams : RefusalCode.DEAL_NOT_OPEN;
        }
        if (!deal.isRunning()) {
            return RefusalCode.DEAL_NOT_OPEN;
        }
        TeamModel team = deal.teams.get(teamId);
        if (team == null) {
            return RefusalCode.TEAM_UNKNOWN;
        }
        return new TeamRules(deal).isOpen(team, at) ? null : RefusalCode.TEAM_NOT_OPEN;
    }

    /** The team that an order starts; its name is the core's choice. Null in a deal that is one group. */
    private UUID started(UUID orderId, DealState after, Instant at) {
        if (deal.plan.group().teams().isEmpty()) {
            return null;
        }
        UUID teamId = after.order(orderId)
                .flatMap(order -> order.placement().place().teamId())
                .filter(id -> !deal.teams.containsKey(id))
                .orElse(orderId);
        Instant deadline = at.plus(deal.plan.group().teams().get().time());
        deal.teams.put(teamId, new TeamModel(teamId, orderId, deadline));
        return teamId;
    }

    /** Why somebody cannot have that, apart from the time. */
    RefusalCode refusal(UUID buyerId, boolean exclusionConfirmed, Map<UUID, Wanted> wanted, UUID pointId, UUID teamId) {
        boolean excluded = wanted.keySet().stream()
                .anyMatch(offeringId -> !deal.plan.offering(offeringId).returnable());
        if (excluded && !exclusionConfirmed) {
            return RefusalCode.RETURN_EXCLUSION_UNCONFIRMED;
        }
        Map<UUID, Integer> pieces = new LinkedHashMap<>();
        wanted.forEach((offeringId, one) -> pieces.put(offeringId, one.pieces()));
        return new Room(deal).refusal(buyerId, pieces, pointId, teamId);
    }

    void place(OrderModel order, DealState after) {
        deal.orders.put(order.orderId, order);
        // The code is drawn by the core; that nobody else has it is what counts.
        after.order(order.orderId)
                .ifPresent(placed -> deal.codes.put(placed.placement().pickupCode(), order.orderId));
    }
}
