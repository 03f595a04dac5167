package io.lintuan.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as an ETag, for example {@code "3"}. */
public final class VersionTag {
    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

    private VersionTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** What {@code If-Match} names: empty without the header or for {@code *}; a tag that is none of ours matches nothing. */
    public static OptionalLong ifMatch(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (header == null || header.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = FORM.matcher(header);
        return OptionalLong.of(tag.matches() ? Long.parseLong(tag.group(1)) : 0);
    }
}
