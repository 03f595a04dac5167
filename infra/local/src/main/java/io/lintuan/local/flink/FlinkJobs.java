package io.lintuan.local.flink;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Flink's {@code /jobs/overview}. Needs no Flink on the class path. */
public final class FlinkJobs {
    private static final Pattern RUNNING_TASKS = Pattern.compile("\"running\":(\\d+)");
    private static final Pattern ALL_TASKS = Pattern.compile("\"total\":(\\d+)");

    private FlinkJobs() {}

    /** True when there are {@code jobs} jobs and every task of theirs runs; a job that only was accepted does not. */
    public static boolean areRunning(String overview, int jobs) {
        String[] parts = overview.split("\"jid\"", -1);
        return Arrays.stream(parts).skip(1).filter(FlinkJobs::isWholeAndRunning).count() == jobs;
    }

    private static boolean isWholeAndRunning(String job) {
        Matcher running = RUNNING_TASKS.matcher(job);
        Matcher all = ALL_TASKS.matcher(job);
        return job.contains("\"state\":\"RUNNING\"")
                && running.find()
                && all.find()
                && running.group(1).equals(all.group(1));
    }
}
