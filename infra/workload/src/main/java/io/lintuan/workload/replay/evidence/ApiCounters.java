package io.lintuan.workload.replay.evidence;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.Call;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API's own count of what it refused to one channel, by code, since the API started. */
public record ApiCounters(Map<String, Long> refused) {
    private static final Pattern SAMPLE =
            Pattern.compile("^lintuan_refusals_total\\{([^}]*)}\\s+([0-9.eE+]+)", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("\\bcode=\"([^\"]*)\"");

    public ApiCounters {
        refused = Map.copyOf(refused);
    }

    public static ApiCounters read(ApiClient api, String channel) {
        return parse(api.send(Call.get("/prometheus")).join().body(), channel);
    }

    static ApiCounters parse(String exposition, String channel) {
        Map<String, Long> refused = new TreeMap<>();
        Matcher sample = SAMPLE.matcher(exposition);
        while (sample.find()) {
            Matcher code = CODE.matcher(sample.group(1));
            if (sample.group(1).contains("channel=\"" + channel + "\"") && code.find()) {
                refused.merge(code.group(1), Math.round(Double.parseDouble(sample.group(2))), Long::sum);
            }
        }
        return new ApiCounters(refused);
    }

    /** What was added since an earlier reading; codes that did not move are left out. */
    public Map<String, Long> since(ApiCounters earlier) {
        Map<String, Long> added = new TreeMap<>();
        refused.forEach((code, count) -> {
            long difference = count - earlier.refused.getOrDefault(code, 0L);
            if (difference != 0) {
                added.put(code, difference);
            }
        });
        return added;
    }
}
