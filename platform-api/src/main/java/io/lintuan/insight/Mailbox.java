package io.lintuan.insight;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What waits for one reader. A reader that is slow gets fewer frames, never older ones and never another reader's delay: a
 * newer frame takes the place of the waiting one with its key, at the end, so that whoever breaks off resumes without a gap.
 */
final class Mailbox implements Subscription {
    /** Keys that may wait; a reader that is further behind is closed and resumes by its last id. */
    private static final int WAITING_MAX = 5_000;

    private static final int CHUNK_BYTES = 32_768;

    private final Subscriber<? super byte[]> reader;
    private final Runnable onClose;
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private final AtomicInteger work = new AtomicInteger();
    private long requested;
    private boolean closing;
    private volatile boolean closed;

    Mailbox(Subscriber<? super byte[]> reader, Runnable onClose) {
        this.reader = reader;
        this.onClose = onClose;
    }

    /** Whether the reader is gone or was sent away. */
    boolean isClosed() {
        return closed;
    }

    /** Takes a frame and returns at once; any thread. */
    void offer(String key, byte[] frame) {
        if (closed) {
            return;
        }
        synchronized (waiting) {
            waiting.remove(key);
            waiting.put(key, frame);
            if (waiting.size() > WAITING_MAX) {
                closing = true;
            }
        }
        drain();
    }

    /** Ends the stream; the reader may come back with its last id. */
    void close() {
        synchronized (waiting) {
            closing = true;
        }
        drain();
    }

    @Override
    public void request(long n) {
        synchronized (waiting) {
            requested = requested + n < 0 ? Long.MAX_VALUE : requested + n;
        }
        drain();
    }

    @Override
    public void cancel() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }

    /** One thread at a time hands over; whoever comes meanwhile leaves a note and goes. */
    private void drain() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            for (byte[] chunk = next(); chunk != null && !closed; chunk = next()) {
                reader.onNext(chunk);
            }
            missed = work.addAndGet(-missed);
        } while (missed != 0);
    }

    private byte[] next() {
        List<byte[]> frames = new ArrayList<>();
        synchronized (waiting) {
            if (closing && !closed) {
                finish();
            }
            if (closed || requested == 0 || waiting.isEmpty()) {
                return null;
            }
            requested = requested == Long.MAX_VALUE ? requested : requested - 1;
            int bytes = 0;
            Iterator<byte[]> iterator = waiting.values().iterator();
            while (iterator.hasNext() && bytes < CHUNK_BYTES) {
                byte[] frame = iterator.next();
                frames.add(frame);
                bytes += frame.length;
                iterator.remove();
            }
        }
        return frames.size() == 1 ? frames.get(0) : joined(frames);
    }

    private void finish() {
        cancel();
        reader.onComplete();
    }

    private static byte[] joined(List<byte[]> frames) {
        byte[] all = new byte[frames.stream().mapToInt(frame -> frame.length).sum()];
        int at = 0;
        for (byte[] frame : frames) {
            System.arraycopy(frame, 0, all, at, frame.length);
            at += frame.length;
        }
        return all;
    }
}
