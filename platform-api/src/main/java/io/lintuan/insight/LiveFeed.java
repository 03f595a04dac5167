package io.lintuan.insight;

import io.lintuan.insight.LivePosition.MessagePlace;
import io.lintuan.insight.LivePosition.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;

/**
 * Spreads live frames to everybody who looks. A newcomer gets the newest frames from memory, somebody who comes back what
 * changed since; then each frame as it arrives. Nothing here waits for a reader, for a store or for a timer.
 */
@Singleton
public final class LiveFeed {
    private static final String HEARTBEAT_KEY = "heartbeat";

    private final FrameMemory memory = new FrameMemory();
    private final Set<Mailbox> readers = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private LivePosition position = LivePosition.START;

    LiveFeed(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        meters.gauge("lintuan.live.readers", readers, Set::size);
    }

    /** How many look now. */
    public int readers() {
        return readers.size();
    }

    /** A stream of server-sent events as bytes, without end; {@code lastEventId} as the reader sends it. */
    public Publisher<byte[]> open(Optional<String> lastEventId) {
        return reader -> {
            Mailbox[] self = new Mailbox[1];
            Mailbox mailbox = new Mailbox(reader, () -> readers.remove(self[0]));
            self[0] = mailbox;
            reader.onSubscribe(mailbox);
            synchronized (this) {
                // Under the lock of publishing: nothing falls between what is remembered and what comes next.
                for (Frame frame : lastEventId
                        .flatMap(LivePosition::parse)
                        .map(memory::since)
                        .orElseGet(memory::forNewcomers)) {
                    mailbox.offer(frame.key(), frame.bytes());
                }
                readers.add(mailbox);
                if (mailbox.isClosed()) {
                    // The reader left while it was given its first frames, before it could be removed.
                    readers.remove(mailbox);
                }
            }
            mailbox.offer(HEARTBEAT_KEY, heartbeatFrame());
        };
    }

    /** A frame of the jobs: {@code json} is its payload on one line. */
    void publish(String key, Frame.Kind kind, Topic topic, MessagePlace place, String json) {
        synchronized (this) {
            if (place.compareTo(position.of(topic)) > 0) {
                position = position.after(topic, place);
            }
            spread(Frame.of(key, kind, topic, place, position, json));
        }
    }

    /** Says a frame again with more in it, unless a newer one of its key has come. */
    void again(String key, MessagePlace place, String json) {
        synchronized (this) {
            Frame latest = memory.get(key);
            if (latest != null && latest.place().equals(place)) {
                spread(Frame.of(key, latest.kind(), latest.topic(), place, position, json));
            }
        }
    }

    /** Tells every reader that the line is alive, although there is nothing to say. */
    public void beat() {
        byte[] frame = heartbeatFrame();
        for (Mailbox reader : readers) {
            reader.offer(HEARTBEAT_KEY, frame);
        }
    }

    /** Ends every stream, so that a stopping instance does not keep readers waiting. */
    public void closeAll() {
        List.copyOf(readers).forEach(Mailbox::close);
    }

    private void spread(Frame frame) {
        memory.put(frame);
        for (Mailbox reader : readers) {
            reader.offer(frame.key(), frame.bytes());
        }
    }

    private byte[] heartbeatFrame() {
        return Frame.encode(HEARTBEAT_KEY, "", "{\"at\":\"" + clock.instant() + "\"}");
    }
}
