package io.lintuan.workload.replay.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file as it was read: its groups, and the lines that are none. */
public record GroupFile(Outcome outcome, List<Group> groups, List<BadLine> badLines) {
    public GroupFile {
        groups = List.copyOf(groups);
        badLines = List.copyOf(badLines);
    }

    /**
     * Reads the first {@code linesMax} lines. Bytes that are not UTF-8 make their line a bad one.
     *
     * @throws IOException when the file cannot be read
     */
    public static GroupFile read(Path path, Outcome outcome, int linesMax) throws IOException {
        String name = path.getFileName().toString();
        List<Group> groups = new ArrayList<>();
        List<BadLine> badLines = new ArrayList<>();
        // A decoder made by name replaces what it cannot decode, so that one bad byte costs a line and not the file.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            BoundedLines lines = new BoundedLines(reader);
            String text = lines.next();
            for (int line = 1; text != null && line <= linesMax; line++) {
                try {
                    if (lines.tooLong()) {
                        throw new GroupLine.NotAGroup("longer than " + BoundedLines.LENGTH_MAX + " characters");
                    }
                    groups.add(GroupLine.parse(text, line, outcome));
                } catch (GroupLine.NotAGroup e) {
                    badLines.add(new BadLine(name, line, e.getMessage()));
                }
                text = lines.next();
            }
        }
        return new GroupFile(outcome, groups, badLines);
    }
}
