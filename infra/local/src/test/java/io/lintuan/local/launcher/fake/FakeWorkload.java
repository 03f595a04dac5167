package io.lintuan.local.launcher.fake;

import java.util.concurrent.CountDownLatch;

/** Stands where the workload stands: traffic never ends, the others end with the number they are given. */
public final class FakeWorkload {
    private FakeWorkload() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("workload " + String.join(" ", arguments));
        System.out.println("process " + ProcessHandle.current().pid());
        if ("traffic".equals(arguments[0])) {
            new CountDownLatch(1).await();
        }
        System.exit(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
    }
}
