package io.lintuan.sandbox.books;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a journal from the start. */
final class JournalReader {
    private JournalReader() {}

    /**
     * Gives every whole line to {@code entries}.
     *
     * @return how many bytes were whole lines; what follows was never promised to anyone
     * @throws IOException when a whole line makes no sense: the file was damaged, and guessing would falsify the books
     */
    static long read(Path file, Consumer<Entry> entries) throws IOException {
        long whole = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                entries.accept(entry(line.toByteArray(), file, whole));
                whole += line.size() + 1L;
                line.reset();
            }
        }
        return whole;
    }

    private static Entry entry(byte[] line, Path file, long at) throws IOException {
        try {
            return Json.read(line, Entry.class);
        } catch (IOException e) {
            throw new IOException(file + " is damaged at byte " + at + "; move it away to start with empty books", e);
        }
    }
}
