package io.lintuan.draft.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over years, in zones with and without summer time. */
class CycleRuleProperties {
    private static final long FROM = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long UNTIL = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();

    @Property(tries = 500)
    void opensAfterTheQuestionOnOneOfItsDaysWithinEightDays(
            @ForAll("rules") CycleRule rule, @ForAll("moments") Instant after) {
        Instant next = rule.next(after).orElseThrow();
        ZonedDateTime local = next.atZone(rule.zone());
        assertThat(next).isAfter(after).isBefore(after.plus(Duration.ofHours(8 * 24 + 1)));
        assertThat(rule.days()).contains(local.getDayOfWeek());
        boolean gap = rule.zone().getRules().getTransition(local.toLocalDate().atTime(rule.opensLocal())) != null
                && !local.toLocalTime().equals(rule.opensLocal());
        assertThat(gap || local.toLocalTime().equals(rule.opensLocal())).isTrue();
    }

    @Property(tries = 300)
    void opensAsOftenInAYearAsItHasDays(@ForAll("rules") CycleRule rule, @ForAll("moments") Instant from) {
        Instant at = from;
        Instant end = from.atZone(rule.zone()).plusWeeks(52).toInstant();
        int count = 0;
        for (Instant next = rule.next(at).orElseThrow();
                !next.isAfter(end);
                next = rule.next(at).orElseThrow()) {
            assertThat(next).isAfter(at);
            at = next;
            count++;
        }
        // A question in the very hour that clocks skip or repeat may count its day in or out.
        assertThat(count)
                .isBetween(52 * rule.days().size() - 1, 52 * rule.days().size() + 1);
    }

    @Property(tries = 300)
    void neverOpensWhatIsTooOldAndNeverTheSameTwice(
            @ForAll("rules") CycleRule rule, @ForAll("moments") Instant from, @ForAll("sleeps") Duration slept) {
        Instant planned = rule.next(from).orElseThrow();
        Instant now = planned.plus(slept);
        CycleRule.Due due = rule.due(planned, now);
        due.opens().ifPresent(opens -> {
            assertThat(Duration.between(opens, now)).isBetween(Duration.ZERO, CycleRule.LATE_MOST);
            assertThat(due.next()).hasValueSatisfying(next -> assertThat(next).isAfter(opens));
        });
        assertThat(due.next()).hasValueSatisfying(next -> assertThat(next).isAfter(now));
        assertThat(due.skipped().isPresent()).isEqualTo(slept.compareTo(CycleRule.LATE_MOST) > 0);
    }

    @Provide
    Arbitrary<CycleRule> rules() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")
                .map(ZoneId::of);
        return Combinators.combine(days, times, zones)
                .as((some, time, zone) -> new CycleRule(some, time, zone, Optional.empty()));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FROM, UNTIL).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Duration> sleeps() {
        return Arbitraries.integers().between(0, 40 * 24 * 60).map(Duration::ofMinutes);
    }
}
