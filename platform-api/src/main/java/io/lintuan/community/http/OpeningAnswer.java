package io.lintuan.community.http;

import io.lintuan.community.OpeningHours;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open on these days from one time until another, by China's clock. */
@Serdeable
public record OpeningAnswer(
        List<DayOfWeek> days,
        @Schema(example = "16:00") String from,
        @Schema(example = "19:00") String until) {

    /** Days with the same times together, in the order of the week. */
    static List<OpeningAnswer> of(OpeningHours opening) {
        Map<List<String>, List<DayOfWeek>> byTimes = new LinkedHashMap<>();
        opening.spans().forEach(span -> byTimes.computeIfAbsent(
                        List.of(span.from().toString(), span.until().toString()), unseen -> new ArrayList<>())
                .add(span.day()));
        return byTimes.entrySet().stream()
                .map(group -> new OpeningAnswer(
                        group.getValue(), group.getKey().get(0), group.getKey().get(1)))
                .toList();
    }
}
