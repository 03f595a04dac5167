package io.lintuan.outbox;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Commits versions of a handful of deals, as the desk does, and remembers what it committed. */
final class OutboxWriter {
    private static final int DEALS = 6;
    private static final int EVENTS_MOST = 20;

    private final OutboxFixture database;
    private final Random random;
    private final UUID[] deals = new UUID[DEALS];
    private final long[] versions = new long[DEALS];
    private final Set<String> committed = ConcurrentHashMap.newKeySet();

    OutboxWriter(OutboxFixture database, Random random) {
        this.database = database;
        this.random = random;
        IntStream.range(0, DEALS).forEach(i -> deals[i] = new UUID(random.nextLong(), random.nextLong()));
    }

    /** Versions of deals chosen at random. */
    void commit(int count, Nudge relay) {
        for (int i = 0; i < count; i++) {
            commitOf(random.nextInt(DEALS), 1 + random.nextInt(EVENTS_MOST));
            relay.wake();
        }
    }

    /** One version of every deal, each with some events, so that every partition has several rows. */
    void commitOfEach() {
        IntStream.range(0, DEALS).forEach(which -> commitOf(which, 4 + random.nextInt(EVENTS_MOST)));
    }

    /** {@code deal version ordinal} of every event. */
    Set<String> committed() {
        return committed;
    }

    private void commitOf(int which, int events) {
        long version = ++versions[which];
        database.commit(which % RelayScene.PARTITIONS, deals[which], version, events, Instant.now());
        IntStream.range(0, events).forEach(ordinal -> committed.add(deals[which] + " " + version + " " + ordinal));
    }
}
