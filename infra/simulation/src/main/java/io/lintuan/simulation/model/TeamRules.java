package io.lintuan.simulation.model;

import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.TeamStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Teams form when all have paid, and end when their time is up or nobody is left; whoever began to pay in time is waited for. */
final class TeamRules {
    private static final Comparator<OrderModel> NEXT_HEAD = Comparator.comparing(
                    (OrderModel order) -> order.paidAt == null ? Instant.MAX : order.paidAt)
            .thenComparing(order -> order.placedAt)
            .thenComparing(order -> order.orderId);

    private final DealModel deal;

    TeamRules(DealModel deal) {
        this.deal = deal;
    }

    List<OrderModel> members(TeamModel team) {
        return deal.orders.values().stream()
                .filter(order -> team.teamId.equals(order.teamId) && order.status.seat() != Seat.RELEASED)
                .toList();
    }

    /** Whether the team can still change: it forms, and its time is not up. */
    boolean isOpen(TeamModel team, Instant at) {
        return deal.isRunning() && team.isForming() && at.isBefore(team.deadline);
    }

    boolean isFull(TeamModel team) {
        return members(team).size() == size();
    }

    /** What became of a team that a command touched. */
    void settle(TeamModel team, Instant at) {
        if (!team.isForming()) {
            return;
        }
        List<OrderModel> members = members(team);
        if (members.size() == size() && members.stream().noneMatch(OrderModel::isHeld)) {
            team.status = TeamStatus.FORMED;
            deal.assured = true;
            members.forEach(order -> order.status = OrderStatus.CONFIRMED);
        } else if (members.isEmpty()) {
            team.status = TeamStatus.EXPIRED;
        } else if (isOver(team, at)) {
            end(team);
        }
    }

    /** The timer ends teams, the one whose time was up first in front, until so many orders are given back. */
    void endAllWhoseTimeIsUp(Instant at) {
        List<TeamModel> due = deal.teams.values().stream()
                .filter(team -> isOver(team, at))
                .sorted(Comparator.comparing((TeamModel team) -> team.deadline).thenComparing(team -> team.teamId))
                .toList();
        int orders = 0;
        for (TeamModel team : due) {
            if (orders < deal.ordersMost) {
                orders += members(team).size();
                end(team);
            }
        }
    }

    /** A head who leaves is followed by the member who paid first. */
    void left(OrderModel order) {
        TeamModel team = order.teamId == null ? null : deal.teams.get(order.teamId);
        if (team != null && team.isForming() && team.head.equals(order.orderId)) {
            members(team).stream().min(NEXT_HEAD).ifPresent(next -> team.head = next.orderId);
        }
    }

    private boolean isOver(TeamModel team, Instant at) {
        return team.isForming()
                && deal.isRunning()
                && !at.isBefore(team.deadline)
                && members(team).stream().noneMatch(OrderModel::isHeld);
    }

    private void end(TeamModel team) {
        team.status = TeamStatus.EXPIRED;
        members(team).forEach(OrderModel::refundAll);
    }

    private int size() {
        return deal.plan.group().teams().orElseThrow().size();
    }
}
