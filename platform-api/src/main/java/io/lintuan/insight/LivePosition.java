package io.lintuan.insight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far one has seen both live topics; it is the id of every event on the wire, so that any instance resumes it. Printed as
 * {@code gmv/signals}, each a Pulsar message id {@code ledger:entry:batchIndex}.
 */
public record LivePosition(MessagePlace gmv, MessagePlace signals) {
    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,18}):(-?\\d{1,18}):(-?\\d{1,9})/(-?\\d{1,18}):(-?\\d{1,18}):(-?\\d{1,9})");

    public static final LivePosition START = new LivePosition(MessagePlace.START, MessagePlace.START);

    /** The two topics. */
    public enum Topic {
        GMV,
        SIGNALS
    }

    /** A place in one topic; a later message has a greater place. */
    public record MessagePlace(long ledger, long entry, int batchIndex) implements Comparable<MessagePlace> {
        static final MessagePlace START = new MessagePlace(-1, -1, -1);

        @Override
        public int compareTo(MessagePlace other) {
            int byLedger = Long.compare(ledger, other.ledger);
            int byEntry = byLedger != 0 ? byLedger : Long.compare(entry, other.entry);
            return byEntry != 0 ? byEntry : Integer.compare(batchIndex, other.batchIndex);
        }

        @Override
        public String toString() {
            return ledger + ":" + entry + ":" + batchIndex;
        }
    }

    /** Reads what {@link #toString()} printed; empty for anything else. */
    public static Optional<LivePosition> parse(String id) {
        Matcher matcher = FORM.matcher(id);
        return matcher.matches()
                ? Optional.of(new LivePosition(place(matcher, 1), place(matcher, 4)))
                : Optional.empty();
    }

    public MessagePlace of(Topic topic) {
        return topic == Topic.GMV ? gmv : signals;
    }

    /** This position after one more message of a topic. */
    public LivePosition after(Topic topic, MessagePlace place) {
        return topic == Topic.GMV ? new LivePosition(place, signals) : new LivePosition(gmv, place);
    }

    private static MessagePlace place(Matcher matcher, int group) {
        return new MessagePlace(
                Long.parseLong(matcher.group(group)),
                Long.parseLong(matcher.group(group + 1)),
                Integer.parseInt(matcher.group(group + 2)));
    }

    @Override
    public String toString() {
        return gmv + "/" + signals;
    }
}
