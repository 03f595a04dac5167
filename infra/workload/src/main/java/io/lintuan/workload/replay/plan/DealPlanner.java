package io.lintuan.workload.replay.plan;

import io.lintuan.workload.replay.input.Group;
import io.lintuan.workload.replay.input.GroupFile;
import io.lintuan.workload.replay.input.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers groups of one item and one file into deals, and draws the rest. */
public record DealPlanner(int groupsPerDeal, long seed, LocalDate baseDate, Formation formation) {
    public static final int GROUPS_PER_DEAL_MAX = 10_000;

    /**
     * A deal's whole crowd comes at once, so that those who come for the last pieces meet each other: how many of its
     * requests are under way together follows from the client's concurrency alone. Only what nobody would call one
     * crowd any more is spread over several waves.
     */
    static final int GROUPS_PER_WAVE = 1_000;

    private static final int COLLECTED_PERMILLE = 400;

    public DealPlanner {
        if (groupsPerDeal < 1 || groupsPerDeal > GROUPS_PER_DEAL_MAX) {
            throw new IllegalArgumentException("a deal gathers 1 to " + GROUPS_PER_DEAL_MAX + " groups");
        }
    }

    /** Deals that are one group as a whole. */
    public DealPlanner(int groupsPerDeal, long seed, LocalDate baseDate) {
        this(groupsPerDeal, seed, baseDate, Formation.COMMUNITY);
    }

    /** What the groups of a deal have in common; teams of one deal are of one size. */
    private record Kind(long item, int people) {}

    /** Every group of every file lands in exactly one deal; deals come in the order in which their items first appear. */
    public List<PlannedDeal> plan(List<GroupFile> files) {
        List<PlannedDeal> deals = new ArrayList<>();
        for (GroupFile file : files) {
            Map<Kind, List<Group>> byKind = new LinkedHashMap<>();
            file.groups().forEach(group -> byKind.computeIfAbsent(kind(group), kind -> new ArrayList<>())
                    .add(group));
            byKind.values().forEach(groups -> {
                for (int from = 0; from < groups.size(); from += groupsPerDeal) {
                    List<Group> part = groups.subList(from, Math.min(groups.size(), from + groupsPerDeal));
                    deals.add(deal(deals.size(), file.outcome(), part, from / groupsPerDeal));
                }
            });
        }
        return deals;
    }

    private Kind kind(Group group) {
        return new Kind(
                group.item(), formation == Formation.TEAM ? group.members().size() : 0);
    }

    private PlannedDeal deal(int number, Outcome outcome, List<Group> groups, int part) {
        boolean ofTeams = formation == Formation.TEAM;
        long item = groups.get(0).item();
        int people = groups.get(0).members().size();
        int file = outcome == Outcome.FORMED ? 0 : 1;
        Draw draw = ofTeams ? Draw.of(seed, item, part, file, people) : Draw.of(seed, item, part, file);
        List<Long> members =
                groups.stream().flatMap(group -> group.members().stream()).toList();
        Asks asks = ofTeams ? Asks.drawInEarnest(members, draw) : Asks.draw(members, draw);
        DealTerms terms = ofTeams ? TermsDraw.forTeams(asks, draw) : TermsDraw.draw(outcome, groups.size(), asks, draw);
        int waves = -Math.floorDiv(-groups.size(), GROUPS_PER_WAVE);
        Timetable timetable = Timetable.draw(baseDate, waves, draw);
        List<List<PlannedJoin>> joins = new ArrayList<>();
        int member = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (i % GROUPS_PER_WAVE == 0) {
                joins.add(new ArrayList<>());
            }
            int wave = joins.size() - 1;
            List<PlannedJoin> group = new ArrayList<>();
            for (long person : groups.get(i).members()) {
                group.add(join(member++, person, wave, asks, timetable, draw));
            }
            joins.get(wave).addAll(ofTeams ? initiatorFirst(group) : group);
        }
        // Who is alone in the data lacked at least one.
        int teamSize = ofTeams ? Math.max(2, people) : 0;
        return new PlannedDeal(
                number, outcome, item, groups, terms, timetable.times(), joins, draw.repeat(), draw.repeat(), teamSize);
    }

    /** Nobody joins a team before it was started: the initiator changes times with whoever came first. */
    private static List<PlannedJoin> initiatorFirst(List<PlannedJoin> group) {
        PlannedJoin initiator = group.get(0);
        PlannedJoin first =
                group.stream().min(Comparator.comparing(PlannedJoin::joinsAt)).orElseThrow();
        return group.stream()
                .map(join -> join.number() == initiator.number()
                        ? join.at(first)
                        : join.number() == first.number() ? join.at(initiator) : join)
                .toList();
    }

    private static PlannedJoin join(int member, long person, int wave, Asks asks, Timetable timetable, Draw draw) {
        var joinsAt = timetable.joinsAt(wave, draw);
        var paysAt = timetable.paysAt(joinsAt, draw);
        var collectedAt = draw.permille(COLLECTED_PERMILLE) ? timetable.collectedAt(draw) : null;
        return new PlannedJoin(
                member,
                person,
                asks.quantities().get(member),
                asks.overLimit().contains(member),
                joinsAt,
                paysAt,
                collectedAt,
                draw.repeat(),
                draw.repeat());
    }
}
