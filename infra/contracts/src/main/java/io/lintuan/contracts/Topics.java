package io.lintuan.contracts;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Pulsar topics of tenant {@code lintuan}, namespace {@code events}. */
public final class Topics {
    public static final String TENANT = "lintuan";
    public static final String NAMESPACE = "lintuan/events";

    /** Everything that happens to a deal and its orders, keyed by deal. */
    public static final String DEAL_EVENTS = "persistent://lintuan/events/deal-events";

    /** Absolute totals for the boards ({@code LiveFrame}). */
    public static final String GMV_LIVE = "persistent://lintuan/events/gmv-live";

    public static final String FRAUD_SIGNALS = "persistent://lintuan/events/fraud-signals";
    public static final String GREEN_POINTS = "persistent://lintuan/events/green-points";

    /** Undecodable or impossible input, with the reason ({@code DeadLetter}). */
    public static final String DEAD_LETTERS = "persistent://lintuan/events/dead-letters";

    /** Fixed for good: adding partitions would move keys and break the order within a deal. */
    public static final int DEAL_EVENT_PARTITIONS = 16;

    private Topics() {}

    /** Partition of {@link #DEAL_EVENTS} that carries this deal, {@code 0..15}; the same on every side, for ever. */
    public static int partitionOf(String dealId) {
        CRC32C crc = new CRC32C();
        crc.update(dealId.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % DEAL_EVENT_PARTITIONS);
    }

    /** Name of one partition of {@link #DEAL_EVENTS} as Pulsar spells it. */
    public static String dealEventsPartition(int partition) {
        return DEAL_EVENTS + "-partition-" + partition;
    }
}
