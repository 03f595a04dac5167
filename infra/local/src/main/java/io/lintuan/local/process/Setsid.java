package io.lintuan.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Ctrl-C reaches every process of the terminal's foreground group at once. Programs get a session of their own, so
 * that the launcher can stop them in order: first who writes, last who stores.
 */
final class Setsid {
    private static final List<String> PREFIX = find();

    private Setsid() {}

    /** Empty where the command does not exist (macOS). */
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> find() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path command = Path.of(directory, "setsid");
            if (Files.isExecutable(command)) {
                return List.of(command.toString());
            }
        }
        return List.of();
    }
}
