package io.lintuan.local.clickhouse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement as it came over HTTP.
 *
 * @param text SQL, and behind it the rows of an INSERT in whatever bytes its format has
 * @param format of the answer when the SQL names none
 * @param settings for this statement only, query parameters ({@code param_…}) among them
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of rows, read once and never compared
record Statement(byte[] text, String format, String database, String queryId, Map<String, String> settings) {
    private static final int TAIL_BYTES = 400;
    private static final Pattern NAMED_FORMAT =
            Pattern.compile("(?is)\\bFORMAT\\s+(\\w+)\\s*(?:SETTINGS\\b.*)?;?\\s*$");
    private static final Pattern READ = Pattern.compile("(?is)^\\s*(?:SELECT|WITH)\\b.*");
    private static final Pattern KILL = Pattern.compile("(?is)^\\s*KILL\\s+QUERY\\b.*");
    private static final Pattern INSERT = Pattern.compile("(?is)^\\s*INSERT\\b.*");

    /** The format the answer really has: the SQL's own {@code FORMAT} wins. */
    String answerFormat() {
        if (INSERT.matcher(part(0, Math.min(text.length, TAIL_BYTES))).matches()) {
            return format;
        }
        Matcher named = NAMED_FORMAT.matcher(part(Math.max(0, text.length - TAIL_BYTES), text.length));
        return named.find() ? named.group(1) : format;
    }

    /** Whether nobody misses it when the one who asked is gone. */
    boolean onlyReads() {
        return READ.matcher(part(0, Math.min(text.length, TAIL_BYTES))).matches();
    }

    /** Whether it ends other statements; such a one must not wait for those it ends. */
    boolean kills() {
        return KILL.matcher(part(0, Math.min(text.length, TAIL_BYTES))).matches();
    }

    /** The engine has query ids of its own; the client's is the comment of its statement (see {@link Connection}). */
    Statement withOurQueryIds() {
        String ours = new String(text, StandardCharsets.UTF_8).replaceAll("\\bquery_id\\b", "Settings['log_comment']");
        return new Statement(ours.getBytes(StandardCharsets.UTF_8), format, database, queryId, settings);
    }

    static Statement killing(String queryId) {
        String sql =
                "KILL QUERY WHERE query_id = '" + queryId.replace("\\", "\\\\").replace("'", "\\'") + "'";
        return new Statement(
                sql.getBytes(StandardCharsets.UTF_8), "TabSeparated", "default", queryId + "-ended", Map.of());
    }

    private String part(int from, int to) {
        return new String(Arrays.copyOfRange(text, from, to), StandardCharsets.UTF_8);
    }
}
