package io.lintuan.local.clickhouse;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what the bodies of all requests hold of the heap together: each alone may be large, and a hundred come side by
 * side. Who finds no room waits a little, because batches are soon written, and is refused then.
 */
final class BodyRoom {
    /** While its pieces are put together a body is there twice. */
    private static final int TIMES_HELD = 2;

    private final Semaphore bytes;
    /** For one who waits while holding something: if several waited for each other's room, none would get any. */
    private final Semaphore turnToWait = new Semaphore(1);

    private final int bytesMax;
    private final Duration patience;

    BodyRoom(long bytesMax, Duration patience) {
        this.bytesMax = (int) Math.min(bytesMax, Integer.MAX_VALUE);
        this.bytes = new Semaphore(this.bytesMax, true);
        this.patience = patience;
    }

    /** The longest body that could ever be taken. */
    int bodyBytesMax() {
        return bytesMax / TIMES_HELD;
    }

    Share share() {
        return new Share();
    }

    /** What one request holds; it grows with the body and is given back as a whole. */
    final class Share implements AutoCloseable {
        private int held;

        /** @throws QueryFailed when others hold so much that these are too many */
        void grow(int bodyBytes) throws InterruptedException {
            int more = bodyBytes * TIMES_HELD;
            if (!bytes.tryAcquire(more) && !waitFor(more)) {
                throw QueryFailed.tooMany();
            }
            held += more;
        }

        private boolean waitFor(int more) throws InterruptedException {
            boolean holding = held > 0;
            if (holding && !turnToWait.tryAcquire()) {
                return false;
            }
            try {
                return bytes.tryAcquire(more, patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                if (holding) {
                    turnToWait.release();
                }
            }
        }

        @Override
        public void close() {
            bytes.release(held);
            held = 0;
        }
    }
}
