package io.lintuan.web.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands behind the question mark of a page's address. */
final class Queries {
    private Queries() {}

    /** The query with another language and everything else as it was, for example {@code role=LEADER&lang=en}. */
    static String inLanguage(String rawQuery, String tag) {
        Stream<String> others = rawQuery == null
                ? Stream.empty()
                : Arrays.stream(rawQuery.split("&"))
                        .filter(pair -> !pair.isEmpty() && !pair.equals("lang") && !pair.startsWith("lang="));
        return Stream.concat(others, Stream.of("lang=" + tag)).collect(Collectors.joining("&"));
    }
}
