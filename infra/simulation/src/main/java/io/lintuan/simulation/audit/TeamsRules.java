package io.lintuan.simulation.audit;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.Team;
import io.lintuan.deal.model.TeamStatus;
import io.lintuan.simulation.engine.Surroundings;
import io.lintuan.simulation.model.DealModel;
import io.lintuan.simulation.model.GroupPlan;
import io.lintuan.simulation.model.TeamModel;
import io.lintuan.simulation.service.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** I2 for whole groups, and that teams are what the model believes. */
final class TeamsRules {
    private final Surroundings around;
    private final MemoryStore store;

    TeamsRules(Surroundings around, MemoryStore store) {
        this.around = around;
        this.store = store;
    }

    void look(DealModel model, Decision decision) {
        DealState after = decision.after();
        List<Order> seated = after.orders().values().stream()
                .filter(order -> order.status().seat() != Seat.RELEASED)
                .toList();
        GroupPlan group = model.plan().group();
        fits(group.room(), seated, "deal " + model.plan().dealId());
        group.points().forEach(point -> fits(point.room(), at(point.pointId(), seated), "point " + point.pointId()));
        model.teams().forEach((teamId, expected) -> isAsExpected(model, expected, after, teamId));
        for (Team team : decision.teams()) {
            if (!model.teams().containsKey(team.teamId())) {
                found("I9 life", "nobody knows " + team);
            }
            String was = decision.before()
                    .team(team.teamId())
                    .map(one -> one.status() + " ")
                    .orElse("");
            around.coverage().saw("team", was + "→ " + team.status());
        }
    }

    private void isAsExpected(DealModel model, TeamModel expected, DealState after, UUID teamId) {
        Team team = after.team(teamId).orElse(null);
        if (team == null || !team.equals(store.teams().get(teamId))) {
            found("rows", "team " + teamId + " changed and no row says so");
            return;
        }
        List<Order> members = after.orders().values().stream()
                .filter(order -> order.placement().place().teamId().equals(Optional.of(teamId))
                        && order.status().seat() != Seat.RELEASED)
                .toList();
        long held = members.stream()
                .filter(order -> order.status().seat() == Seat.HELD)
                .count();
        int size = model.plan().group().teams().orElseThrow().size();
        if (team.held() != held || team.paid() != members.size() - held || members.size() > size) {
            found("I2 team", team + " has " + members.size() + " of " + size + " members, " + held + " of them held");
        }
        boolean headMatters = expected.status() != TeamStatus.EXPIRED;
        if (team.status() != expected.status()
                || !team.deadline().equals(expected.deadline())
                || (headMatters && !team.headOrderId().equals(expected.head()))) {
            found(
                    "I9 life",
                    team + ", expected " + expected.status() + " until " + expected.deadline() + " headed by "
                            + expected.head());
        }
    }

    private void fits(GroupPlan.RoomPlan room, List<Order> orders, String what) {
        int pieces =
                orders.stream().mapToInt(order -> order.placement().quantity()).sum();
        if (orders.size() > room.ordersMost() || pieces > room.piecesMost()) {
            found("I2 room", what + " has " + orders.size() + " orders with " + pieces + " pieces, more than " + room);
        }
    }

    private static List<Order> at(UUID pointId, List<Order> orders) {
        return orders.stream()
                .filter(order -> order.placement()
                        .place()
                        .pickupPointId()
                        .orElse(GroupPlan.OWN_POINT)
                        .equals(pointId))
                .toList();
    }

    private void found(String rule, String what) {
        around.findings().add(rule, what);
    }
}
