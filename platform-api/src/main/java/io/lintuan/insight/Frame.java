package io.lintuan.insight;

import io.lintuan.insight.LivePosition.MessagePlace;
import io.lintuan.insight.LivePosition.Topic;
import java.nio.charset.StandardCharsets;

/**
 * One event as every reader gets it, encoded once. A later frame of the same key says everything an earlier one said.
 */
final class Frame {
    private final String key;
    private final Kind kind;
    private final Topic topic;
    private final MessagePlace place;
    private final byte[] bytes;

    private Frame(String key, Kind kind, Topic topic, MessagePlace place, byte[] bytes) {
        this.key = key;
        this.kind = kind;
        this.topic = topic;
        this.place = place;
        this.bytes = bytes;
    }

    /** Kinds of frames, how many of each are remembered, and how many a newcomer gets. */
    enum Kind {
        MINUTE("minute", 1_500, 240),
        DEAL("deal", 2_000, 200),
        FINAL("final", 1, 1),
        SIGNAL("signal", 500, 50);

        private final String event;
        private final int mostRemembered;
        private final int mostForNewcomers;

        Kind(String event, int mostRemembered, int mostForNewcomers) {
            this.event = event;
            this.mostRemembered = mostRemembered;
            this.mostForNewcomers = mostForNewcomers;
        }

        int mostRemembered() {
            return mostRemembered;
        }

        int mostForNewcomers() {
            return mostForNewcomers;
        }
    }

    /** A frame of a message at {@code place}; {@code id} is where both topics stood when it was made. */
    static Frame of(String key, Kind kind, Topic topic, MessagePlace place, LivePosition id, String json) {
        return new Frame(key, kind, topic, place, encode(kind.event, id.toString(), json));
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    Topic topic() {
        return topic;
    }

    MessagePlace place() {
        return place;
    }

    /** The event in the form of server-sent events, shared between readers and never changed. */
    byte[] bytes() {
        return bytes;
    }

    static byte[] encode(String event, String id, String json) {
        String idLine = id.isEmpty() ? "" : "id: " + id + "\n";
        return (idLine + "event: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
