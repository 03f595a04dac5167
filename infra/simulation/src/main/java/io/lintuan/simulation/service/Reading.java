package io.lintuan.simulation.service;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.Team;
import java.util.Collection;

/** Puts a deal together from what is kept of it, as the service does with its rows. */
final class Reading {
    private Reading() {}

    static DealState whole(DealState deal) {
        return DealState.restore(
                deal.terms(),
                deal.version(),
                deal.eventSequence(),
                deal.status(),
                deal.assured(),
                deal.decidedAt(),
                parts(deal, deal.orders().values()));
    }

    static DealState since(DealState known, DealState deal, Collection<Order> changed) {
        return known.overtaken(
                deal.version(),
                deal.eventSequence(),
                deal.status(),
                deal.assured(),
                deal.decidedAt(),
                parts(deal, changed));
    }

    private static DealState.Parts parts(DealState deal, Collection<Order> orders) {
        return new DealState.Parts(
                deal.offerings(),
                orders,
                deal.orders().values().stream()
                        .flatMap(order -> order.placement().place().teamId().stream())
                        .distinct()
                        .map(id -> row(deal.team(id).orElseThrow()))
                        .toList(),
                deal.extendedTo());
    }

    /** Members follow from the orders. */
    private static DealState.StoredTeam row(Team team) {
        Team bare = Team.empty(
                team.teamId(),
                team.size(),
                team.headOrderId(),
                team.startedAt(),
                team.deadline(),
                team.status(),
                team.decidedAt());
        return new DealState.StoredTeam(bare, team.held(), team.paid());
    }
}
