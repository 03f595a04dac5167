package io.lintuan.bench.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void asksWhatThePageAsksWhenItOpens() {
        List<Question> asked = Question.ofAPageThatOpens(NOON);

        assertThat(asked)
                .extracting(Question::name)
                .containsExactly("gmv", "yesterday", "top-deals", "signals", "deals");
        assertThat(asked)
                .contains(
                        new Question("gmv", "gmv?from=2026-11-21T12:00:00Z&to=2026-11-22T12:01:00Z"),
                        new Question("yesterday", "gmv?from=2026-11-20T12:00:00Z&to=2026-11-21T12:00:00Z"));
    }

    @Test
    void comparesWithYesterdayOnlyOnce() {
        assertThat(Question.ofAPageThatRefreshes(NOON))
                .extracting(Question::name)
                .containsExactly("gmv", "top-deals", "signals", "deals");
    }
}
