package io.lintuan.draft.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Moves a deal by whole weeks, so that every time in it keeps its weekday and its hour as the clocks of a zone show them.
 *
 * @param weeks at least one
 */
public record WeeksLater(long weeks, ZoneId zone) {
    /** The fewest weeks after which the deal's cut-off is still to come. */
    public static WeeksLater bringing(Instant cutOffAt, Instant after, ZoneId zone) {
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(cutOffAt.atZone(zone), after.atZone(zone)));
        WeeksLater later = new WeeksLater(weeks, zone);
        return later.of(cutOffAt).isAfter(after) ? later : new WeeksLater(weeks + 1, zone);
    }

    public Instant of(Instant moment) {
        return moment.atZone(zone).plusWeeks(weeks).toInstant();
    }

    /** A JSON object with every time in it moved. */
    public Map<String, Object> of(Map<String, Object> object) {
        return new TimesMoved(this::of).of(object);
    }
}
