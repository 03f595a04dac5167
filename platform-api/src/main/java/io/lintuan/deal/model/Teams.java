package io.lintuan.deal.model;

import io.lintuan.deal.model.OrderStatus.Seat;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/**
 * The teams of a deal, kept so that no command walks all of them.
 *
 * @param forming how many are not decided
 * @param formed how many formed
 * @param idle forming teams in which no seat waits for its payment, the one whose time is up first in front: only these
 *     can expire
 */
record Teams(PMap<UUID, Team> byId, int forming, int formed, PSortedSet<Due> idle) {
    static final Teams NONE = new Teams(HashTreePMap.empty(), 0, 0, TreePSet.empty());

    /** A team by the moment its time is up. */
    record Due(Instant deadline, UUID teamId) implements Comparable<Due> {
        private static final Comparator<Due> SOONEST =
                Comparator.comparing(Due::deadline).thenComparing(Due::teamId);

        static Due of(Team team) {
            return new Due(team.deadline(), team.teamId());
        }

        @Override
        public int compareTo(Due other) {
            return SOONEST.compare(this, other);
        }
    }

    static Teams of(Collection<Team> teams) {
        Teams all = NONE;
        for (Team team : teams) {
            all = all.with(team);
        }
        return all;
    }

    Optional<Team> team(UUID teamId) {
        return Optional.ofNullable(byId.get(teamId));
    }

    /** The team whose time was up first among those that can be decided at that moment. */
    Optional<Team> expiring(Instant at) {
        return idle.isEmpty() || idle.first().deadline().isAfter(at)
                ? Optional.empty()
                : team(idle.first().teamId());
    }

    Teams with(Team after) {
        Team before = byId.get(after.teamId());
        PSortedSet<Due> waiting = before == null ? idle : idle.minus(Due.of(before));
        return new Teams(
                byId.plus(after.teamId(), after),
                forming + count(after, TeamStatus.FORMING) - count(before, TeamStatus.FORMING),
                formed + count(after, TeamStatus.FORMED) - count(before, TeamStatus.FORMED),
                after.isForming() && after.held() == 0 ? waiting.plus(Due.of(after)) : waiting);
    }

    Teams move(Order order, Seat from, Seat to) {
        return order.placement()
                .place()
                .teamId()
                .map(teamId -> with(byId.get(teamId).move(order, from, to)))
                .orElse(this);
    }

    private static int count(Team team, TeamStatus status) {
        return team != null && team.status() == status ? 1 : 0;
    }
}
