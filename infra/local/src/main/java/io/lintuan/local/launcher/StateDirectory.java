package io.lintuan.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a stack keeps what is its own.
 *
 * @param keep false for a stack whose data is thrown away when it stops; its logs stay
 */
record StateDirectory(Path data, Path logs, Path root, boolean keep) {

    static StateDirectory kept(Path root) {
        return new StateDirectory(root.resolve("data"), root.resolve("logs"), root, true);
    }

    /** Data in a new temporary directory, logs where people find them. */
    static StateDirectory throwAway(Path root, String purpose) {
        try {
            Path data = Files.createTempDirectory("lintuan-" + purpose + "-");
            return new StateDirectory(data, root.resolve("logs-" + purpose), data, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data(String name) {
        return data.resolve(name);
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** The variables of the running stack; there only while it is ready. */
    Path environmentFile() {
        return root.resolve("env");
    }

    Path secretsFile() {
        return root.resolve("secrets");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    /** Remembers that the past days are in, so that a second demo does not wait for them. */
    Path seededFile() {
        return data.resolve("seeded");
    }
}
