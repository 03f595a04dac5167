package io.lintuan.stream.sink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in ClickHouse's {@code JSONCompactEachRow}, behind the statement that inserts them. The engine
 * without a server ends an insert's rows at the first empty line, as which any number may look in a binary format, and it
 * looks for the end of a statement in all of its rows, which takes longest where texts are not in quotes. Reused from batch
 * to batch.
 */
final class JsonRows {
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_BYTES = 64 << 10;
    private static final int NUMBER_BYTES_MAX = 20;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SIXTY = 60;

    private final int headLength;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    private boolean inRow;
    private long dayKnown = Long.MIN_VALUE;
    private byte[] dayText;

    JsonRows(String statement) {
        putPlain((statement + " FORMAT JSONCompactEachRow\n").getBytes(StandardCharsets.UTF_8));
        headLength = length;
    }

    /** The bytes to send are the first {@link #length()} of these. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean hasNoRows() {
        return length == headLength;
    }

    void clear() {
        length = headLength;
    }

    /** The next value of the row: see {@link ClickHouseTable} for what it may be. */
    void put(Object value) {
        putByte(inRow ? ',' : '[');
        inRow = true;
        if (value instanceof String text) {
            putText(text);
        } else if (value instanceof Long || value instanceof Integer) {
            putNumber(((Number) value).longValue());
        } else if (value instanceof Instant time) {
            putTime(time);
        } else if (value instanceof Boolean truth) {
            putPlain(truth ? TRUE : FALSE);
        } else if (value instanceof List<?> texts) {
            putTexts(texts);
        } else {
            throw new IllegalArgumentException("no column takes " + value);
        }
    }

    void endRow() {
        putByte(']');
        putByte('\n');
        inRow = false;
    }

    private void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // A control character takes six.
        ensure(utf8.length * 6 + 2);
        bytes[length++] = '"';
        for (byte letter : utf8) {
            if (letter == '"' || letter == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = letter;
            } else if (letter >= 0 && letter < ' ') {
                putControl(letter);
            } else {
                bytes[length++] = letter;
            }
        }
        bytes[length++] = '"';
    }

    private void putControl(byte letter) {
        putPlain("\\u00".getBytes(StandardCharsets.US_ASCII));
        bytes[length++] = (byte) Character.forDigit(letter >> 4, 16);
        bytes[length++] = (byte) Character.forDigit(letter & 0xf, 16);
    }

    private void putTexts(List<?> texts) {
        putByte('[');
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                putByte(',');
            }
            putText((String) texts.get(i));
        }
        putByte(']');
    }

    private void putNumber(long number) {
        if (number < 0) {
            // Long.MIN_VALUE has no positive twin.
            putPlain(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ensure(NUMBER_BYTES_MAX);
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        putDigits(number, digits);
    }

    /** Milliseconds in UTC, which columns of whole seconds take too. */
    private void putTime(Instant time) {
        long day = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY);
        int second = Math.floorMod(time.getEpochSecond(), SECONDS_OF_DAY);
        if (day != dayKnown) {
            dayText = ("\"" + LocalDate.ofEpochDay(day) + " ").getBytes(StandardCharsets.US_ASCII);
            dayKnown = day;
        }
        putPlain(dayText);
        ensure(NUMBER_BYTES_MAX);
        putDigits(second / SECONDS_OF_HOUR, 2);
        bytes[length++] = ':';
        putDigits(second / SIXTY % SIXTY, 2);
        bytes[length++] = ':';
        putDigits(second % SIXTY, 2);
        bytes[length++] = '.';
        putDigits(time.getNano() / 1_000_000, 3);
        bytes[length++] = '"';
    }

    private void putDigits(long number, int digits) {
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void putByte(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    private void putPlain(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
