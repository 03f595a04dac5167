package io.lintuan.stream.source;

import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.MessageIdAdv;

/**
 * Order of message ids inside one partition. An id without a batch index stands for its whole entry, which Pulsar also
 * answers for an entry that holds a batch of one: plain comparison would read that message twice or never reach it.
 */
final class Place {
    private Place() {}

    /** Whether {@code message} comes after everything that {@code read} stands for. */
    static boolean isAfter(MessageId message, MessageId read) {
        int entries = compareEntries(message, read);
        if (entries != 0) {
            return entries > 0;
        }
        int last = ((MessageIdAdv) read).getBatchIndex();
        return last >= 0 && ((MessageIdAdv) message).getBatchIndex() > last;
    }

    /** Whether {@code message} is {@code stop} or lies beyond it. */
    static boolean reaches(MessageId message, MessageId stop) {
        int entries = compareEntries(message, stop);
        if (entries != 0) {
            return entries > 0;
        }
        int index = ((MessageIdAdv) message).getBatchIndex();
        return index < 0 || index >= ((MessageIdAdv) stop).getBatchIndex();
    }

    /** Whether the id names a message at all: an empty partition answers an entry of -1. */
    static boolean isMessage(MessageId id) {
        return ((MessageIdAdv) id).getEntryId() >= 0;
    }

    private static int compareEntries(MessageId left, MessageId right) {
        MessageIdAdv a = (MessageIdAdv) left;
        MessageIdAdv b = (MessageIdAdv) right;
        int ledgers = Long.compare(a.getLedgerId(), b.getLedgerId());
        return ledgers != 0 ? ledgers : Long.compare(a.getEntryId(), b.getEntryId());
    }
}
