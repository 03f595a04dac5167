package io.lintuan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages there are. A request asks by {@code ?lang=}, then by cookie {@code lang}, then by Accept-Language; who asks for
 * none of them gets Chinese, on pages, in problems and in share texts alike.
 */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public static Language of(HttpRequest<?> request) {
        return asked(request)
                .or(() -> request.getCookies()
                        .findCookie("lang")
                        .map(Cookie::getValue)
                        .flatMap(Language::parse))
                .or(() -> accepted(request.getHeaders().get("Accept-Language")))
                .orElse(ZH);
    }

    /** What {@code ?lang=} says, if it names a language there is. */
    public static Optional<Language> asked(HttpRequest<?> request) {
        return request.getParameters().getFirst("lang").flatMap(Language::parse);
    }

    private static Optional<Language> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("zh") || lower.startsWith("zh-")) {
            return Optional.of(ZH);
        }
        return lower.equals("en") || lower.startsWith("en-") ? Optional.of(EN) : Optional.empty();
    }

    private static Optional<Language> accepted(String header) {
        if (header == null || header.length() > 200) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .map(Locale.LanguageRange::getRange)
                    .map(Language::parse)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
