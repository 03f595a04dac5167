package io.lintuan.draft.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CycleRuleTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final CycleRule TUESDAY_AND_FRIDAY = rule(CHINA, "08:00", DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

    @Test
    void opensOnTheNextOfItsDays() {
        assertThat(TUESDAY_AND_FRIDAY.next(at("2026-11-22T12:00:00Z"))).contains(at("2026-11-24T00:00:00Z"));
        assertThat(TUESDAY_AND_FRIDAY.next(at("2026-11-24T00:00:00Z"))).contains(at("2026-11-27T00:00:00Z"));
        assertThat(TUESDAY_AND_FRIDAY.next(at("2026-11-23T23:59:59Z"))).contains(at("2026-11-24T00:00:00Z"));
    }

    @Test
    void opensAWeekLaterWhenItsOnlyDayIsBehindIt() {
        CycleRule tuesday = rule(CHINA, "08:00", DayOfWeek.TUESDAY);
        assertThat(tuesday.next(at("2026-11-24T00:00:00Z"))).contains(at("2026-12-01T00:00:00Z"));
    }

    @Test
    void opensLaterWhereClocksSkipItsHour() {
        CycleRule sunday = rule(ZoneId.of("Europe/Berlin"), "02:30", DayOfWeek.SUNDAY);
        assertThat(sunday.next(at("2026-03-28T12:00:00Z"))).contains(at("2026-03-29T01:30:00Z"));
        assertThat(sunday.next(at("2026-03-29T01:30:00Z"))).contains(at("2026-04-05T00:30:00Z"));
    }

    @Test
    void opensOnceWhereClocksShowItsHourTwice() {
        CycleRule sunday = rule(ZoneId.of("Europe/Berlin"), "02:30", DayOfWeek.SUNDAY);
        assertThat(sunday.next(at("2026-10-24T12:00:00Z"))).contains(at("2026-10-25T00:30:00Z"));
        assertThat(sunday.next(at("2026-10-25T00:30:00Z"))).contains(at("2026-11-01T01:30:00Z"));
    }

    @Test
    void endsAfterItsLastDay() {
        CycleRule rule = new CycleRule(
                TUESDAY_AND_FRIDAY.days(), LocalTime.of(8, 0), CHINA, Optional.of(LocalDate.parse("2026-11-24")));
        assertThat(rule.next(at("2026-11-22T12:00:00Z"))).contains(at("2026-11-24T00:00:00Z"));
        assertThat(rule.next(at("2026-11-24T00:00:00Z"))).isEmpty();
    }

    @Test
    void makesUpForAnOpeningThatIsAQuarterOfAnHourOld() {
        CycleRule.Due due = TUESDAY_AND_FRIDAY.due(at("2026-11-24T00:00:00Z"), at("2026-11-24T00:15:00Z"));
        assertThat(due.opens()).contains(at("2026-11-24T00:00:00Z"));
        assertThat(due.skipped()).isEmpty();
        assertThat(due.next()).contains(at("2026-11-27T00:00:00Z"));
    }

    @Test
    void skipsAnOpeningThatIsOlder() {
        CycleRule.Due due = TUESDAY_AND_FRIDAY.due(at("2026-11-24T00:00:00Z"), at("2026-11-24T00:15:01Z"));
        assertThat(due.opens()).isEmpty();
        assertThat(due.skipped()).contains(at("2026-11-24T00:00:00Z"));
        assertThat(due.next()).contains(at("2026-11-27T00:00:00Z"));
    }

    @Test
    void opensOnlyTheLastOfThoseItMissed() {
        CycleRule.Due due = TUESDAY_AND_FRIDAY.due(at("2026-11-24T00:00:00Z"), at("2026-12-04T00:01:00Z"));
        assertThat(due.opens()).contains(at("2026-12-04T00:00:00Z"));
        assertThat(due.skipped()).contains(at("2026-11-24T00:00:00Z"));
        assertThat(due.next()).contains(at("2026-12-08T00:00:00Z"));
    }

    static CycleRule rule(ZoneId zone, String time, DayOfWeek... days) {
        return new CycleRule(Set.of(days), LocalTime.parse(time), zone, Optional.empty());
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
