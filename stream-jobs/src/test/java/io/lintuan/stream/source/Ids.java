package io.lintuan.stream.source;

import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.impl.BatchMessageIdImpl;
import org.apache.pulsar.client.impl.MessageIdImpl;

/** Message ids as the client makes them. */
final class Ids {
    private static final int PARTITION = 3;

    private Ids() {}

    static MessageId entry(long ledger, long entry) {
        return new MessageIdImpl(ledger, entry, PARTITION);
    }

    static MessageId inBatch(long ledger, long entry, int index) {
        return new BatchMessageIdImpl(ledger, entry, PARTITION, index);
    }
}
