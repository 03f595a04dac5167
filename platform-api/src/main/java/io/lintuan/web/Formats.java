package io.lintuan.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How amounts and moments are written for people. Communities live by China's clock. */
public final class Formats {
    public static final int HOUR_MINUTES = 60;
    public static final int DAY_MINUTES = 24 * HOUR_MINUTES;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 E HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Formats() {}

    /** For example {@code 1,239.90} for 123990 minor units. */
    public static String amount(long minor) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(minor, 2));
    }

    /** For example {@code ¥39.90}. */
    public static String price(long minor) {
        return "¥" + amount(minor);
    }

    /** For example {@code 11月22日 周日 20:00}. */
    public static String moment(Instant instant, Language language) {
        return (language == Language.ZH ? ZH : EN).format(instant.atZone(ZONE));
    }

    /** From one moment to a later one; the day once when it is the same: {@code 11月22日 周日 16:00–19:00}. */
    public static String window(Instant from, Instant to, Language language) {
        boolean oneDay = from.atZone(ZONE).toLocalDate().equals(to.atZone(ZONE).toLocalDate());
        return oneDay
                ? moment(from, language) + "–" + CLOCK.format(to.atZone(ZONE))
                : moment(from, language) + " – " + moment(to, language);
    }
}
