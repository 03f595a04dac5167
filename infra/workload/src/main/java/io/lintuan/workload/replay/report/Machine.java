package io.lintuan.workload.replay.report;

import java.lang.management.ManagementFactory;

/** Where the figures were measured; a rate without its machine says nothing. */
public record Machine(int cores, String os, String java, double loadAverage) {

    public static Machine here() {
        var os = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                os.getAvailableProcessors(),
                os.getName() + " " + os.getVersion() + " " + os.getArch(),
                System.getProperty("java.vm.version"),
                Math.round(os.getSystemLoadAverage() * 100) / 100.0);
    }
}
