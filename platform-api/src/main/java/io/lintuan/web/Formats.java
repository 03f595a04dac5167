package io.lintuan.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How amounts and moments are written for people. Communities live by China's clock. */
public final class Formats {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 E HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

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
}
