package io.lintuan.draft.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WeeksLaterTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void movesToTheNextSameWeekdayAndHour() {
        Instant cutOff = Instant.parse("2026-11-18T12:00:00Z");
        assertThat(moved(cutOff, "2026-11-22T12:00:00Z", CHINA)).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(moved(cutOff, "2026-11-25T11:59:59Z", CHINA)).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(moved(cutOff, "2026-11-25T12:00:00Z", CHINA)).isEqualTo("2026-12-02T12:00:00Z");
    }

    @Test
    void movesADealThatIsStillOpenByAWeek() {
        Instant cutOff = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(moved(cutOff, "2026-11-22T12:00:00Z", CHINA)).isEqualTo("2026-12-02T12:00:00Z");
    }

    @Test
    void keepsTheHourWhenTheClocksChange() {
        assertThat(moved(Instant.parse("2026-10-22T18:00:00Z"), "2026-10-24T00:00:00Z", BERLIN))
                .isEqualTo("2026-10-29T19:00:00Z");
    }

    @Test
    void movesEveryTimeInADealAndNothingElse() {
        WeeksLater week = new WeeksLater(1, CHINA);
        Map<String, Object> deal = Map.of(
                "title",
                "2026-11-18 葡萄",
                "cutOffAt",
                "2026-11-18T12:00:00Z",
                "minimumQuantity",
                20,
                "pickupPoints",
                List.of(Map.of("from", "2026-11-21T16:00:00+08:00", "name", "T")));
        assertThat(week.of(deal))
                .containsEntry("title", "2026-11-18 葡萄")
                .containsEntry("cutOffAt", "2026-11-25T12:00:00Z")
                .containsEntry("minimumQuantity", 20)
                .containsEntry("pickupPoints", List.of(Map.of("from", "2026-11-28T08:00:00Z", "name", "T")));
    }

    @Property(tries = 500)
    void comesAfterNowByAtMostAWeek(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long cutOff,
            @ForAll @LongRange(min = 0, max = 90_000_000) long later) {
        Instant planned = Instant.ofEpochSecond(cutOff);
        Instant now = Instant.ofEpochSecond(cutOff + later);
        Instant moved = WeeksLater.bringing(planned, now, BERLIN).of(planned);
        assertThat(moved).isAfter(now);
        assertThat(moved.atZone(BERLIN).minusWeeks(1).toInstant()).isBeforeOrEqualTo(now);
        assertThat(moved.atZone(BERLIN).getDayOfWeek())
                .isEqualTo(planned.atZone(BERLIN).getDayOfWeek());
    }

    private static String moved(Instant cutOff, String now, ZoneId zone) {
        return WeeksLater.bringing(cutOff, Instant.parse(now), zone).of(cutOff).toString();
    }
}
