package io.lintuan.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of {@code NAME='value'} lines that a shell can read too; for its owner only, because keys are in it. */
final class Variables {
    private static final String QUOTE_INSIDE = "'\\''";

    private Variables() {}

    static Map<String, String> read(Path file) {
        try {
            Map<String, String> variables = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    variables.put(line.substring(0, equals), plain(line.substring(equals + 1)));
                }
            }
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears whole: somebody may be waiting for it. */
    static void write(Path file, Map<String, String> variables) {
        try {
            Files.createDirectories(file.getParent());
            Path incoming = Files.createTempFile(
                    file.getParent(),
                    "incoming",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(incoming, text(variables));
            Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a shell wants it: nothing has a meaning between quotes but the quote itself. */
    private static String quoted(String value) {
        return "'" + value.replace("'", QUOTE_INSIDE) + "'";
    }

    private static String plain(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace(QUOTE_INSIDE, "'");
    }

    static String text(Map<String, String> variables) {
        return new TreeMap<>(variables)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining());
    }
}
