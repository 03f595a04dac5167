package io.lintuan.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until nobody holds the other end of an input any more. A native library may switch standard input to answers
 * without waiting, as ClickHouse's does; a read that is then begun anew, as after a halt, fails although nobody has gone.
 */
final class Tether {
    private static final long PAUSE_MS = 200;

    private Tether() {}

    /** Returns why it ended. */
    static String awaitEnd(InputStream input, BooleanSupplier starterLives) {
        while (true) {
            try {
                // Nothing is ever sent: reading returns when the other end is closed.
                if (input.read() < 0) {
                    return "standard input ended";
                }
            } catch (IOException e) {
                if (!starterLives.getAsBoolean()) {
                    return "standard input broke (" + e.getMessage() + ")";
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
            }
        }
    }
}
