package io.lintuan.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest frame of each key in the order they came, a bounded number of each kind. For one caller at a time. */
final class FrameMemory {
    private final Map<String, Frame> latest = new LinkedHashMap<>();
    private final Map<Frame.Kind, Integer> counts = new EnumMap<>(Frame.Kind.class);

    void put(Frame frame) {
        if (latest.remove(frame.key()) == null
                && counts.merge(frame.kind(), 1, Integer::sum) > frame.kind().mostRemembered()) {
            forgetOldest(frame.kind());
        }
        latest.put(frame.key(), frame);
    }

    Frame get(String key) {
        return latest.get(key);
    }

    /** For somebody who comes for the first time: the newest of each kind. */
    List<Frame> forNewcomers() {
        Map<Frame.Kind, Integer> taken = new EnumMap<>(Frame.Kind.class);
        Deque<Frame> newest = new ArrayDeque<>();
        List<Frame> all = new ArrayList<>(latest.values());
        for (int i = all.size() - 1; i >= 0; i--) {
            Frame frame = all.get(i);
            if (taken.merge(frame.kind(), 1, Integer::sum) <= frame.kind().mostForNewcomers()) {
                newest.addFirst(frame);
            }
        }
        return List.copyOf(newest);
    }

    /** For somebody who has seen everything up to a position: what changed since, as it is now. */
    List<Frame> since(LivePosition seen) {
        return latest.values().stream()
                .filter(frame -> frame.place().compareTo(seen.of(frame.topic())) > 0)
                .toList();
    }

    private void forgetOldest(Frame.Kind kind) {
        Iterator<Frame> frames = latest.values().iterator();
        while (frames.hasNext()) {
            if (frames.next().kind() == kind) {
                frames.remove();
                counts.merge(kind, -1, Integer::sum);
                return;
            }
        }
    }
}
