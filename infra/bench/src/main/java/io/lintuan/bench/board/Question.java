package io.lintuan.bench.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the board's page asks of the service.
 *
 * @param name as it is printed
 * @param path with its query
 */
record Question(String name, String path) {
    private static final Duration DAY = Duration.ofDays(1);

    /** When it opens: all at once. At the end of a day, so that the day is as long as it gets. */
    static List<Question> ofAPageThatOpens(Instant now) {
        Instant midnight = now.minus(DAY);
        return List.of(
                new Question("gmv", "gmv?" + span(midnight, now.plusSeconds(60))),
                new Question("yesterday", "gmv?" + span(midnight.minus(DAY), midnight)),
                topDeals(now),
                new Question("signals", "signals?limit=50"),
                counts(now));
    }

    /** Each minute while it is looked at: all at once. */
    static List<Question> ofAPageThatRefreshes(Instant now) {
        return ofAPageThatOpens(now).stream()
                .filter(question -> !question.name().equals("yesterday"))
                .toList();
    }

    /** Every five seconds while it is looked at. */
    static Question counts(Instant now) {
        return new Question("deals", "deals?" + span(now.minus(DAY), now));
    }

    private static Question topDeals(Instant now) {
        return new Question("top-deals", "top-deals?" + span(now.minus(DAY), now.plusSeconds(60)));
    }

    private static String span(Instant from, Instant to) {
        return "from=" + from + "&to=" + to;
    }
}
