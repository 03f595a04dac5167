package io.lintuan.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program for tests: it fails, waits, or starts another one that waits. */
final class Sample {
    private Sample() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if ("fail".equals(arguments[0])) {
            System.out.println("no room for me");
            System.exit(3);
        }
        if ("parent".equals(arguments[0])) {
            Path file = Path.of(arguments[1]);
            RunningProgram child = JavaProgram.ofThisClassPath(
                            "Child", Sample.class, List.of("wait"), file.resolveSibling("child.log"))
                    .start();
            Files.writeString(file, Long.toString(child.pid()));
        }
        new CountDownLatch(1).await();
    }
}
