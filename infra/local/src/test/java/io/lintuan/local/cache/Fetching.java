package io.lintuan.local.cache;

import java.nio.file.Path;
import java.util.List;

/** A program for tests: it fetches something that never comes, and writes the number of who fetches. */
final class Fetching {
    private Fetching() {}

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        // Two processes, as npm and what it starts; the second is the one that would be left.
        List<String> command = List.of("sh", "-c", "sleep 600 & echo $! > " + root.resolve("pid") + "; wait");
        new UserCache(root).unpacked(new Archive("never-1", "what never comes", command));
    }
}
