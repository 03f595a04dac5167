package io.lintuan.workload.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.input.Group;
import io.lintuan.workload.replay.input.GroupFile;
import io.lintuan.workload.replay.input.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DealPlannerProperties {
    private static final LocalDate BASE = LocalDate.of(2026, 3, 1);

    @Property(tries = 200)
    void everyGroupIsInExactlyOneDealOfItsItemAndFile(
            @ForAll("files") List<GroupFile> files, @ForAll @IntRange(min = 1, max = 40) int groupsPerDeal) {
        List<PlannedDeal> deals = new DealPlanner(groupsPerDeal, 1, BASE).plan(files);
        for (GroupFile file : files) {
            List<Group> planned = new ArrayList<>();
            deals.stream().filter(deal -> deal.outcome() == file.outcome()).forEach(deal -> {
                assertThat(deal.groups()).hasSizeBetween(1, groupsPerDeal).allMatch(g -> g.item() == deal.item());
                planned.addAll(deal.groups());
            });
            assertThat(planned).containsExactlyInAnyOrderElementsOf(file.groups());
        }
        assertThat(deals).extracting(PlannedDeal::number).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void everybodyInAGroupJoinsItsDeal(@ForAll("files") List<GroupFile> files) {
        for (PlannedDeal deal : new DealPlanner(20, 1, BASE).plan(files)) {
            List<Long> members = deal.groups().stream()
                    .flatMap(group -> group.members().stream())
                    .toList();
            assertThat(deal.joins()).extracting(PlannedJoin::person).containsExactlyElementsOf(members);
        }
    }

    @Property(tries = 200)
    void theOutcomeIsCertainWhateverTheOrderOfArrival(
            @ForAll("files") List<GroupFile> files, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (PlannedDeal deal : new DealPlanner(20, seed, BASE).plan(files)) {
            DealTerms terms = deal.terms();
            List<PlannedJoin> inEarnest =
                    deal.joins().stream().filter(join -> !join.overLimit()).toList();
            int asked = inEarnest.stream().mapToInt(PlannedJoin::quantity).sum();
            assertThat(inEarnest).isNotEmpty();
            if (deal.outcome() == Outcome.FAILED) {
                assertThat(terms.minimumQuantity()).isGreaterThan(asked);
            } else {
                assertThat(soldAtLeast(inEarnest, terms.stock())).isGreaterThanOrEqualTo(terms.minimumQuantity());
            }
            assertThat(terms.stockShort()).isEqualTo(terms.stock() < asked);
            assertThat(terms.unitPriceMinor()).isPositive();
        }
    }

    @Property(tries = 200)
    void onlyThoseWhoAreMeantToExceedTheLimit(@ForAll("files") List<GroupFile> files) {
        for (PlannedDeal deal : new DealPlanner(20, 1, BASE).plan(files)) {
            Map<Long, Integer> inEarnest = new HashMap<>();
            for (PlannedJoin join : deal.joins()) {
                assertThat(join.quantity()).isPositive();
                if (join.overLimit()) {
                    assertThat(join.quantity()).isGreaterThan(deal.terms().perPersonLimit());
                } else {
                    inEarnest.merge(join.person(), join.quantity(), Integer::sum);
                }
            }
            assertThat(inEarnest.values())
                    .allMatch(quantity -> quantity <= deal.terms().perPersonLimit());
        }
    }

    @Property(tries = 200)
    void timesRiseFromOpeningToCollectionBeforeTheBaseDate(
            @ForAll("files") List<GroupFile> files, @ForAll @IntRange(min = 1, max = 60) int groupsPerDeal) {
        Instant base = BASE.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (PlannedDeal deal : new DealPlanner(groupsPerDeal, 5, BASE).plan(files)) {
            assertThat(deal.times().opensAt()).isAfterOrEqualTo(base.minus(Duration.ofDays(30)));
            timesRise(deal);
        }
    }

    private static void timesRise(PlannedDeal deal) {
        Instant before = deal.times().opensAt();
        for (List<PlannedJoin> wave : deal.waves()) {
            Instant start = before;
            assertThat(wave).allSatisfy(join -> {
                assertThat(join.joinsAt()).isAfterOrEqualTo(start);
                assertThat(join.paysAt()).isAfter(join.joinsAt());
            });
            Instant first = wave.stream()
                    .map(PlannedJoin::joinsAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            before = wave.stream()
                    .map(PlannedJoin::paysAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            assertThat(Duration.between(first, before)).isLessThan(Duration.ofMinutes(15));
        }
        assertThat(deal.times().cutOffAt()).isAfter(before);
        assertThat(deal.times().goodsArriveAt()).isAfter(deal.times().cutOffAt());
        Instant base = BASE.atStartOfDay(ZoneOffset.UTC).toInstant();
        Set<Instant> collected = new HashSet<>();
        deal.joins().stream()
                .map(PlannedJoin::collectedAt)
                .filter(at -> at != null)
                .forEach(collected::add);
        assertThat(collected).allMatch(at -> at.isAfter(deal.times().goodsArriveAt()) && at.isBefore(base));
    }

    @Property(tries = 200)
    void eachGroupIsATeamOfItsSizeThatHasTimeEnoughAndEndsBeforeTheCutOff(
            @ForAll("files") List<GroupFile> files, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (PlannedDeal deal : new DealPlanner(20, seed, BASE, Formation.TEAM).plan(files)) {
            List<List<PlannedJoin>> teams = deal.waves().stream()
                    .flatMap(wave -> deal.teams(wave).stream())
                    .toList();
            assertThat(teams).hasSameSizeAs(deal.groups());
            for (int i = 0; i < teams.size(); i++) {
                List<PlannedJoin> team = teams.get(i);
                assertThat(team)
                        .extracting(PlannedJoin::person)
                        .containsExactlyElementsOf(deal.groups().get(i).members());
                assertThat(team.size() == deal.teamSize()).isEqualTo(deal.outcome() == Outcome.FORMED);
                Instant startedAt = team.get(0).joinsAt();
                Instant deadline = startedAt.plus(Duration.ofMinutes(PlannedDeal.TEAM_MINUTES));
                assertThat(team).allSatisfy(join -> {
                    assertThat(join.joinsAt()).isBetween(startedAt, deadline);
                    assertThat(join.paysAt()).isBetween(join.joinsAt(), deadline);
                    assertThat(join.overLimit()).isFalse();
                });
                assertThat(deadline).isBefore(deal.times().cutOffAt());
            }
            int asked = deal.joins().stream().mapToInt(PlannedJoin::quantity).sum();
            assertThat(deal.terms().stock()).isGreaterThanOrEqualTo(asked);
        }
    }

    @Property(tries = 200)
    void everyLargeDealIsShortOfStockAndItsCrowdComesAtOnce(
            @ForAll("files") List<GroupFile> files, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (PlannedDeal deal : new DealPlanner(500, seed, BASE).plan(files)) {
            if (deal.groups().size() >= TermsDraw.SHORT_FROM_GROUPS) {
                assertThat(deal.terms().stockShort()).isTrue();
            }
            assertThat(deal.waves()).hasSize(1);
        }
    }

    /** A deal beyond one crowd: its later waves must find every seat of an earlier one paid or gone. */
    @Property(tries = 3)
    void wavesOfAnEnormousDealDoNotMeet(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Group> groups = new ArrayList<>();
        for (int line = 1; line <= 2 * DealPlanner.GROUPS_PER_WAVE + 1; line++) {
            groups.add(new Group(line, 2L * line, 1, List.of(2L * line + 1)));
        }
        PlannedDeal deal = new DealPlanner(DealPlanner.GROUPS_PER_DEAL_MAX, seed, BASE)
                .plan(List.of(new GroupFile(Outcome.FORMED, groups, List.of())))
                .get(0);
        assertThat(deal.waves()).hasSize(3);
        timesRise(deal);
    }

    @Property(tries = 50)
    void theSameSeedGivesTheSamePlanAndOtherDealsDoNotMatter(
            @ForAll("files") List<GroupFile> files, @ForAll long seed) {
        DealPlanner planner = new DealPlanner(20, seed, BASE);
        List<PlannedDeal> plan = planner.plan(files);
        assertThat(planner.plan(files)).isEqualTo(plan);
        for (GroupFile file : files) {
            List<DealTerms> alone =
                    planner.plan(List.of(file)).stream().map(PlannedDeal::terms).toList();
            List<DealTerms> together = plan.stream()
                    .filter(deal -> deal.outcome() == file.outcome())
                    .map(PlannedDeal::terms)
                    .toList();
            assertThat(together).isEqualTo(alone);
        }
    }

    /** The worst order of arrival: the largest asks come last and do not fit. */
    private static int soldAtLeast(List<PlannedJoin> joins, int stock) {
        int asked = joins.stream().mapToInt(PlannedJoin::quantity).sum();
        int largest = joins.stream().mapToInt(PlannedJoin::quantity).max().orElse(0);
        return asked <= stock ? asked : Math.max(0, stock - largest + 1);
    }

    @Provide
    Arbitrary<List<GroupFile>> files() {
        return Arbitraries.integers().between(1, 120).flatMap(size -> Arbitraries.longs()
                .map(seed -> List.of(file(Outcome.FORMED, size, seed), file(Outcome.FAILED, size, seed + 1))));
    }

    /** Few items and few people, so that deals are large and people are in several groups of one. */
    private static GroupFile file(Outcome outcome, int size, long seed) {
        Draw draw = Draw.of(seed, 1, 1, 1);
        List<Group> groups = new ArrayList<>();
        for (int line = 1; line <= size; line++) {
            long initiator = draw.between(0, 30);
            List<Long> participants = new ArrayList<>();
            for (int i = 1; outcome == Outcome.FORMED && i <= draw.between(1, 3); i++) {
                participants.add(initiator + i);
            }
            if (outcome == Outcome.FORMED && participants.isEmpty()) {
                participants.add(initiator + 1);
            }
            groups.add(new Group(line, initiator, draw.between(0, 4), participants));
        }
        return new GroupFile(outcome, groups, List.of());
    }
}
