package io.lintuan.draft.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Opens on some days of the week at a time of the day, as the clocks of a zone show it. Where clocks are put forward over that
 * time it opens as much later as they jump; where they are put back it opens once, the first time.
 *
 * <p>An opening that nobody was there for (the service stood still) is made up for within {@link #LATE_MOST} and skipped
 * after that: neighbors are not to meet a deal at an hour at which no deal opens.
 *
 * @param endsOn the last day that may open; absent for no end
 */
public record CycleRule(Set<DayOfWeek> days, LocalTime opensLocal, ZoneId zone, Optional<LocalDate> endsOn) {
    public static final Duration LATE_MOST = Duration.ofMinutes(15);
    private static final int DAYS_OF_A_WEEK = 7;

    public CycleRule {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a cycle opens on at least one day");
        }
    }

    /** The first opening after an instant; empty when the cycle has ended by then. */
    public Optional<Instant> next(Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate();
        // The day itself may have its opening behind it, so its weekday counts again a week later.
        for (int ahead = 0; ahead <= DAYS_OF_A_WEEK; ahead++) {
            LocalDate candidate = day.plusDays(ahead);
            Instant opening = candidate.atTime(opensLocal).atZone(zone).toInstant();
            if (days.contains(candidate.getDayOfWeek()) && opening.isAfter(after)) {
                return endsOn.filter(candidate::isAfter).isPresent() ? Optional.empty() : Optional.of(opening);
            }
        }
        throw new IllegalStateException("a week has every weekday");
    }

    /**
     * What becomes of the opening that was planned, now that {@code now} is not before it: of all that have passed only the
     * last may still open.
     */
    public Due due(Instant planned, Instant now) {
        Instant last = planned;
        Optional<Instant> skipped = Optional.empty();
        Instant longGone = now.minus(LATE_MOST);
        if (planned.isBefore(longGone)) {
            // Everything up to here is too late anyway; a cycle that slept for a year is not walked week by week.
            skipped = Optional.of(planned);
            Optional<Instant> following = next(longGone);
            if (following.isEmpty() || following.get().isAfter(now)) {
                return new Due(Optional.empty(), skipped, following);
            }
            last = following.get();
        }
        return new Due(Optional.of(last), skipped, next(now));
    }

    /**
     * What becomes of openings whose time has passed.
     *
     * @param opens what opens now
     * @param skipped the first opening that was missed for good
     * @param next what comes then; empty at the end of the cycle
     */
    public record Due(Optional<Instant> opens, Optional<Instant> skipped, Optional<Instant> next) {}
}
