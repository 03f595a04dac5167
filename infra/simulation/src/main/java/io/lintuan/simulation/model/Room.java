package io.lintuan.simulation.model;

import io.lintuan.deal.model.OrderStatus.Seat;
import io.lintuan.deal.model.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether there is a seat for somebody: the limits of a person and a team, the stock, what can be handled, and only once in a team. */
final class Room {
    private final DealModel deal;
    private final List<OrderModel> seated;

    Room(DealModel deal) {
        this.deal = deal;
        this.seated = deal.orders.values().stream()
                .filter(order -> order.status.seat() != Seat.RELEASED)
                .toList();
    }

    /** Why there is none for so many pieces, or null. */
    RefusalCode refusal(UUID buyerId, Map<UUID, Integer> wanted, UUID pointId, UUID teamId) {
        for (Map.Entry<UUID, Integer> wish : wanted.entrySet()) {
            int own = seated.stream()
                    .filter(order -> order.buyerId.equals(buyerId))
                    .mapToInt(order -> order.of(wish.getKey()))
                    .sum();
            if (own + wish.getValue() > deal.plan.offering(wish.getKey()).perPersonLimit()) {
                return RefusalCode.OVER_LIMIT;
            }
        }
        TeamModel team = teamId == null ? null : deal.teams.get(teamId);
        if (team != null && new TeamRules(deal).isFull(team)) {
            return RefusalCode.TEAM_FULL;
        }
        for (Map.Entry<UUID, Integer> wish : wanted.entrySet()) {
            int taken =
                    seated.stream().mapToInt(order -> order.of(wish.getKey())).sum();
            if (taken + wish.getValue() > deal.plan.offering(wish.getKey()).stock()) {
                return RefusalCode.SOLD_OUT;
            }
        }
        int pieces = wanted.values().stream().mapToInt(Integer::intValue).sum();
        if (!fits(deal.plan.group().room(), seated, pieces)) {
            return RefusalCode.CAPACITY_REACHED;
        }
        boolean pointFull = deal.plan.group().points().stream()
                .anyMatch(point -> point.pointId().equals(pointId) && !fits(point.room(), at(pointId), pieces));
        if (pointFull) {
            return RefusalCode.PICKUP_POINT_FULL;
        }
        boolean twice = team != null
                && new TeamRules(deal).members(team).stream().anyMatch(order -> order.buyerId.equals(buyerId));
        return twice ? RefusalCode.ALREADY_IN_TEAM : null;
    }

    private List<OrderModel> at(UUID pointId) {
        return seated.stream().filter(order -> order.pointId.equals(pointId)).toList();
    }

    private static boolean fits(GroupPlan.RoomPlan room, List<OrderModel> orders, int pieces) {
        int taken = orders.stream().mapToInt(OrderModel::pieces).sum();
        return orders.size() < room.ordersMost() && taken + pieces <= room.piecesMost();
    }
}
