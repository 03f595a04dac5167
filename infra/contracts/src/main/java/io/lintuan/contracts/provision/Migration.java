package io.lintuan.contracts.provision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One numbered file.
 *
 * @param name {@code NNN_what.sql}
 */
record Migration(String name, String text) {
    static final String NAME_PATTERN = "\\d{3}_[a-z0-9_]+\\.sql";

    /** A statement ends with a semicolon at the end of a line; a semicolon inside a line is the statement's own. */
    List<String> statements() {
        return Stream.of(text.split(";[ \\t]*(\\R|$)", -1))
                .map(String::strip)
                .filter(Migration::hasSql)
                .toList();
    }

    /**
     * Of the text without regard to line ends, so that a checkout on another system is the same file, and to {@code IF
     * NOT EXISTS}, which was added to files that had landed.
     */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String plain = String.join("\n", text.lines().toList()).strip().replace("IF NOT EXISTS ", "");
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static boolean hasSql(String statement) {
        return statement.lines().map(String::strip).anyMatch(line -> !line.isEmpty() && !line.startsWith("--"));
    }
}
