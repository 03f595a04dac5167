package io.lintuan.bench.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where the process writes its rounds and whoever started it reads them, while it runs. */
public record RoundsFile(Path path) {

    public void add(RoundLine round) {
        try {
            Files.writeString(path, round.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is there so far; a line that is not written to its end is not there. */
    public List<RoundLine> rounds() {
        try {
            String text = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(RoundLine::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
