package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.Place;
import io.lintuan.deal.model.Team;
import io.lintuan.deal.model.TeamStatus;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import io.lintuan.simulation.model.GroupPlan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a neighbor wants to collect, and with whom: a team of friends that forms, a new one, or one that is none. */
final class Places {
    private final Town town;
    private final Dice dice;

    Places(Town town) {
        this.town = town;
        this.dice = town.around().dice();
    }

    Place choose(DealPlan deal) {
        boolean ofTeams = deal.group().teams().isPresent();
        return new Place(point(deal.group()), ofTeams ? team(town.store().deal(deal.dealId())) : nowhere());
    }

    private Optional<UUID> point(GroupPlan group) {
        if (dice.chance(20)) {
            return Optional.of(Buyer.UNKNOWN);
        }
        return group.points().isEmpty() || dice.chance(200)
                ? Optional.empty()
                : Optional.of(dice.oneOf(group.points()).pointId());
    }

    private Optional<UUID> team(DealState deal) {
        if (dice.chance(30)) {
            return Optional.of(Buyer.UNKNOWN);
        }
        boolean careful = dice.chance(850);
        List<UUID> teams = town.store()
                .teamsOf(deal)
                .filter(team -> !careful || team.status() == TeamStatus.FORMING)
                .map(Team::teamId)
                .toList();
        return teams.isEmpty() || dice.chance(250) ? Optional.empty() : Optional.of(dice.oneOf(teams));
    }

    private Optional<UUID> nowhere() {
        return dice.chance(20) ? Optional.of(Buyer.UNKNOWN) : Optional.empty();
    }
}
