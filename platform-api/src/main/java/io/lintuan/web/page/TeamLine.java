package io.lintuan.web.page;

import io.lintuan.deal.DealView;
import io.lintuan.deal.TeamView;
import java.util.List;
import java.util.Optional;

/**
 * How far the teams of a deal are, as the first paint says it.
 *
 * @param shown the team that concerns whoever looks
 */
public record TeamLine(int size, List<TeamView> teams, Optional<TeamView> shown) {

    /** Empty of a deal without teams. */
    static Optional<TeamLine> of(DealView deal, List<TeamView> teams, Optional<TeamView> shown) {
        return deal.group().team().map(terms -> new TeamLine(terms.size(), teams, shown));
    }

    public long formed() {
        return count("FORMED");
    }

    public long forming() {
        return count("FORMING");
    }

    private long count(String status) {
        return teams.stream().filter(team -> team.status().equals(status)).count();
    }
}
