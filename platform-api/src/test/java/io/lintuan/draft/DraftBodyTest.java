package io.lintuan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.web.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftBodyTest {
    private static final Instant OPENS = Instant.parse("2026-11-27T00:00:00Z");

    @Test
    void countsTheCutOffFromTheOpening() {
        assertThat(opening(Map.of("title", "a"), Optional.of(90))).containsEntry("cutOffAt", "2026-11-27T01:30:00Z");
        assertThat(opening(Map.of("cutOffAt", "2026-12-01T00:00:00Z"), Optional.empty()))
                .containsEntry("cutOffAt", "2026-12-01T00:00:00Z");
    }

    @Test
    void takesThePickupWindowAlongWithTheCutOff() {
        Map<String, Object> body = Map.of(
                "cutOffAt", "2026-11-20T01:30:00Z", "points", List.of(Map.of("from", "2026-11-21T08:00:00+08:00")));
        assertThat(opening(body, Optional.of(90)))
                .containsEntry("points", List.of(Map.of("from", "2026-11-28T00:00:00Z")));
    }

    @Test
    void neverSaysWhenItHappened() {
        assertThat(opening(Map.of("occurredAt", "2026-11-20T01:30:00Z"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void notesBehindTheTitleOnlyWhatFits() {
        assertThat(JsonText.object(DraftBody.noted("{\"title\":\"鸡蛋\"}", "周六取")))
                .containsEntry("title", "鸡蛋（周六取）");
        String whole = "蛋".repeat(78);
        assertThat(JsonText.object(DraftBody.noted("{\"title\":\"" + whole + "\"}", "周六取")))
                .containsEntry("title", whole);
        assertThat(JsonText.object(DraftBody.noted("{\"title\":\"鸡蛋\"}", ""))).containsEntry("title", "鸡蛋");
    }

    private static Map<String, Object> opening(Map<String, Object> body, Optional<Integer> openMinutes) {
        return JsonText.object(DraftBody.openingAt(JsonText.of(body), openMinutes, OPENS));
    }
}
