package io.lintuan.local.clickhouse;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine, or this front, refused a statement. The message has the server's form: {@code Code: 47. DB::Exception: …}. */
final class QueryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int INTERNAL = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNAVAILABLE = 503;

    /** The server's own table, as far as our statements meet it. */
    private static final Map<Integer, Integer> STATUS = Map.ofEntries(
            Map.entry(6, BAD_REQUEST),
            Map.entry(26, BAD_REQUEST),
            Map.entry(27, BAD_REQUEST),
            Map.entry(41, BAD_REQUEST),
            Map.entry(43, BAD_REQUEST),
            Map.entry(53, BAD_REQUEST),
            Map.entry(62, BAD_REQUEST),
            Map.entry(72, BAD_REQUEST),
            Map.entry(117, BAD_REQUEST),
            Map.entry(16, NOT_FOUND),
            Map.entry(46, NOT_FOUND),
            Map.entry(47, NOT_FOUND),
            Map.entry(50, NOT_FOUND),
            Map.entry(60, NOT_FOUND),
            Map.entry(81, NOT_FOUND),
            Map.entry(115, NOT_FOUND),
            Map.entry(307, TOO_LARGE),
            Map.entry(202, UNAVAILABLE),
            Map.entry(48, NOT_IMPLEMENTED));

    QueryFailed(String text) {
        super(text);
    }

    /** Refused here, before the engine sees it: code 48, as the server says of what it has not. */
    static QueryFailed notHere(String sentence) {
        return new QueryFailed("Code: 48. DB::Exception: " + sentence + " (NOT_IMPLEMENTED)");
    }

    static QueryFailed tooLarge(long limitBytes) {
        return new QueryFailed("Code: 307. DB::Exception: The request is larger than " + limitBytes
                + " bytes; send it in smaller batches. (TOO_MANY_BYTES)");
    }

    /** As a server that is asked by too many at once: 503, come again. */
    static QueryFailed tooMany() {
        return new QueryFailed("Code: 202. DB::Exception: Too many large requests at once; send this one again."
                + " (TOO_MANY_SIMULTANEOUS_QUERIES)");
    }

    int code() {
        Matcher matcher = CODE.matcher(getMessage());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    int status() {
        return STATUS.getOrDefault(code(), INTERNAL);
    }
}
