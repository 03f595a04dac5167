package io.lintuan.web;

import io.lintuan.community.OpeningHours;
import io.lintuan.community.OpeningHours.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opening hours as a sentence: {@code 周一至周五 18:00–20:00；周六 09:00–12:00、16:00–19:00}. */
public final class OpeningWords {
    private static final int WEEK = 7;
    private static final int RUN_LEAST = 3;

    private final Messages messages;
    private final Language language;

    public OpeningWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Days with the same times are said together; empty when nothing is known. */
    public String of(OpeningHours opening) {
        Map<DayOfWeek, String> timesByDay = opening.spans().stream()
                .collect(Collectors.groupingBy(
                        Span::day,
                        LinkedHashMap::new,
                        Collectors.mapping(span -> span.from() + "–" + span.until(), Collectors.joining(word("and")))));
        Map<String, List<DayOfWeek>> daysByTimes = new LinkedHashMap<>();
        timesByDay.forEach((day, times) ->
                daysByTimes.computeIfAbsent(times, unseen -> new ArrayList<>()).add(day));
        return daysByTimes.entrySet().stream()
                .map(group -> days(group.getValue()) + " " + group.getKey())
                .collect(Collectors.joining(word("then")));
    }

    private String days(List<DayOfWeek> days) {
        if (days.size() == WEEK) {
            return word("daily");
        }
        List<String> said = new ArrayList<>();
        for (int from = 0; from < days.size(); ) {
            int to = from;
            while (to + 1 < days.size()
                    && days.get(to + 1).getValue() == days.get(to).getValue() + 1) {
                to++;
            }
            if (to - from + 1 >= RUN_LEAST) {
                said.add(messages.text(language, "opening.run", day(days.get(from)), day(days.get(to))));
            } else {
                days.subList(from, to + 1).forEach(each -> said.add(day(each)));
            }
            from = to + 1;
        }
        return String.join(word("and"), said);
    }

    private String day(DayOfWeek day) {
        return word("day." + day.getValue());
    }

    private String word(String key) {
        return messages.text(language, "opening." + key);
    }
}
