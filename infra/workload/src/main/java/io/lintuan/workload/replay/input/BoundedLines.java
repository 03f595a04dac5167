package io.lintuan.workload.replay.input;

import java.io.IOException;
import java.io.Reader;

/** Reads lines that end in LF or CRLF and keeps at most a few thousand characters of each, whatever the file holds. */
final class BoundedLines {
    static final int LENGTH_MAX = 4_096;

    private final Reader reader;
    private boolean tooLong;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end, cut at {@link #LENGTH_MAX}; null at the end of the file. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            append(line, (char) c);
            c = reader.read();
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    /** Whether the line read last was cut. */
    boolean tooLong() {
        return tooLong;
    }

    private void append(StringBuilder line, char c) {
        if (line.length() < LENGTH_MAX) {
            line.append(c);
        } else {
            tooLong = true;
        }
    }
}
