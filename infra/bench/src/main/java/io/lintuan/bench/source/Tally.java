package io.lintuan.bench.source;

import java.util.zip.CRC32C;

/** What either side does with a message: looks at every byte. For one thread. */
final class Tally {
    private final CRC32C crc = new CRC32C();
    private long messages;
    private long checksum;
    private long beganNs;

    void take(byte[] message) {
        if (messages++ == 0) {
            beganNs = System.nanoTime();
        }
        crc.reset();
        crc.update(message, 0, message.length);
        checksum += crc.getValue();
    }

    boolean isEmpty() {
        return messages == 0;
    }

    /** The reading as of now. */
    Reading reading() {
        return new Reading(messages, checksum, beganNs, System.nanoTime());
    }
}
