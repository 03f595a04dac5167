package io.lintuan.bench.stream;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.stream.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Numbered orders: the golden sample with a deal, a buyer, ids and times that follow from the number alone. Ids have the
 * randomness of real ones, or everything would compress too well.
 */
public final class OrderEvents {
    private static final int DEALS = 2_000;
    private static final int COMMUNITIES = 50;
    private static final int LEADERS = 200;
    private static final int BUYERS = 100_000;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long GOLDEN_GAMMA = 0x9e37_79b9_7f4a_7c15L;

    private final DealEnvelope sample = golden();
    private final List<String> deals = ids(1, DEALS);
    private final List<String> communities = ids(2, COMMUNITIES);
    private final List<String> leaders = ids(3, LEADERS);

    /** How many lines, and so rows of {@code order_facts}, each order has. */
    public int linesEach() {
        return sample.orderPlaced().lines().size();
    }

    /** The order of that number, always the same; one millisecond after the one before. */
    public DealEnvelope event(long number) {
        Instant at = sample.occurredAt().plusMillis(number);
        int deal = (int) Long.remainderUnsigned(mixed(number), DEALS);
        return new DealEnvelope(
                id(4, number, at),
                sample.type(),
                sample.schemaVersion(),
                at,
                at,
                deals.get(deal),
                number + 2,
                0,
                number + 2,
                communities.get(deal % COMMUNITIES),
                leaders.get(deal % LEADERS),
                null,
                null,
                null,
                null,
                null,
                placed(number, at, deal),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private OrderPlaced placed(long number, Instant at, int deal) {
        OrderPlaced like = sample.orderPlaced();
        String orderId = id(5, number, at);
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : like.lines()) {
            // Each line of a deal is of an offering of that deal.
            String offeringId = deals.get((deal + lines.size() + 1) % DEALS);
            lines.add(new OrderLine(
                    orderId + "/" + lines.size(),
                    offeringId,
                    line.productId(),
                    line.quantity(),
                    line.unitPriceMinor(),
                    line.amountMinor()));
        }
        String buyer = "b-" + Long.toHexString(0x1000_0000L + Long.remainderUnsigned(mixed(~number), BUYERS));
        return new OrderPlaced(orderId, buyer, like.amountMinor(), like.currency(), at.plusSeconds(900), lines);
    }

    private List<String> ids(long kind, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id(kind, i, sample.occurredAt()));
        }
        return ids;
    }

    /** A UUIDv7. */
    private static String id(long kind, long number, Instant at) {
        long random = mixed(number + (kind << 40));
        long high = (at.toEpochMilli() << 16) | VERSION_7 | (random & 0xfff);
        return new UUID(high, (mixed(random) >>> 2) | VARIANT).toString();
    }

    /** As {@code SplittableRandom} mixes its seeds. */
    private static long mixed(long number) {
        long z = (number + 1) * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }

    private static DealEnvelope golden() {
        try (InputStream file = Topics.class.getResourceAsStream("/golden/order-placed.json")) {
            return Json.readerOf(DealEnvelope.class).readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
