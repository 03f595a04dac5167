package io.lintuan.draft;

import io.lintuan.draft.model.TimesMoved;
import io.lintuan.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The body of a draft as the call that opens deals would get it. */
final class DraftBody {
    private static final int TITLE_MOST = 80;

    private DraftBody() {}

    /**
     * With its cut-off counted from {@code opensAt}, unless it states one; then every other time in it, a pickup window for
     * example, moves along with the cut-off that it was written for.
     */
    static String openingAt(String kept, Optional<Integer> openMinutes, Instant opensAt) {
        Map<String, Object> body = JsonText.object(kept);
        // Only replays say when things happened; a draft happens when it opens.
        body.remove("occurredAt");
        return JsonText.of(openMinutes
                .map(minutes -> closingAt(body, opensAt.plus(Duration.ofMinutes(minutes))))
                .orElse(body));
    }

    private static Map<String, Object> closingAt(Map<String, Object> body, Instant cutOffAt) {
        Map<String, Object> moved = TimesMoved.instant(body.get("cutOffAt"))
                .map(written -> Duration.between(written, cutOffAt))
                .map(later -> new TimesMoved(at -> at.plus(later)).of(body))
                .orElse(body);
        moved.put("cutOffAt", cutOffAt.toString());
        return moved;
    }

    /** With the note of a cycle behind the title, where there is room for all of it. */
    static String noted(String kept, String note) {
        Map<String, Object> body = JsonText.object(kept);
        String title = body.getOrDefault("title", "") + "（" + note + "）";
        if (!note.isEmpty() && title.length() <= TITLE_MOST) {
            body.put("title", title);
        }
        return JsonText.of(body);
    }

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
