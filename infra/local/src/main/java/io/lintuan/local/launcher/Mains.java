package io.lintuan.local.launcher;

import java.util.List;

/** Main classes of our own programs; the launcher knows them by name only and depends on none. */
public record Mains(String api, String provider, String workload, List<String> jobs) {
    public static final Mains OF_THE_PRODUCT = new Mains(
            "io.lintuan.Application",
            "io.lintuan.sandbox.SandboxPayment",
            "io.lintuan.workload.Workload",
            List.of("io.lintuan.stream.DealEventsJob"));
}
