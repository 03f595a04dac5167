package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a stack keeps what is its own.
 *
 * @param keep false for a stack whose data is thrown away when it stops; its logs stay
 */
record StateDirectory(Path data, Path logs, Path root, boolean keep) {

    static StateDirectory kept(Path root) {
        return new StateDirectory(root.resolve("data"), root.resolve("logs"), root, true);
    }

    /**
     * Data below the root, under our process number, so that one that was killed is recognized and removed by the next;
     * not in the machine's temporary directory, which may be memory. Logs where people find them.
     */
    static StateDirectory throwAway(Path root, String purpose) {
        StateDirectory kept = kept(root);
        kept.claim();
        Leftovers.sweep(root);
        Path data = root.resolve(
                Leftovers.PREFIX + purpose + "-" + ProcessHandle.current().pid());
        return new StateDirectory(data, root.resolve("logs-" + purpose), data, false);
    }

    /**
     * Makes the directory ours. {@code ./lintuan reset} removes from a directory with our lock file what has our names,
     * so one in which somebody keeps other things must never get that file.
     */
    void claim() {
        try {
            Files.createDirectories(root);
            if (Files.notExists(lockFile())) {
                refuseOther();
                Files.createFile(lockFile());
            }
        } catch (FileAlreadyExistsException another) {
            return; // A launcher that starts beside us.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Logs may be there before us: the script's own, or those of an older version's replays. */
    private void refuseOther() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            if (files.anyMatch(file -> !file.getFileName().toString().matches("logs(-[a-z]+)?"))) {
                throw new CannotStart(root + " holds other things than a stack's. Choose a new or an empty directory"
                        + " with LINTUAN_STATE_DIR.");
            }
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
