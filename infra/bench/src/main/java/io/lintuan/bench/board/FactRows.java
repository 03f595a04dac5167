package io.lintuan.bench.board;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Rows of {@code order_facts}, one statement a batch with its values as text. Every event is new. */
final class FactRows {
    private static final int DEALS = 2_000;
    private static final int ROW_CHARS = 520;
    private static final long VERSION_7 = 7 << 12;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final String HEAD = """
            INSERT INTO order_facts (event_id, event_type, occurred_at, recorded_at, community_id, leader_id, deal_id, \
            deal_version, deal_sequence, order_id, buyer, line_id, offering_id, product_id, quantity, amount_minor, currency, \
            placed_at, paid_at, reason, counted, version) VALUES\s""";

    private final SplittableRandom random;
    private final Deal[] deals = new Deal[DEALS];
    private long sequence = 1;
    private long millis;

    record Deal(String community, String leader, String id, String offering, String product) {}

    FactRows(long seed, Instant now) {
        random = new SplittableRandom(seed);
        millis = now.toEpochMilli();
        for (int i = 0; i < DEALS; i++) {
            deals[i] = new Deal(id(), id(), id(), id(), "product-" + i % 24);
        }
    }

    List<Deal> deals() {
        return List.of(deals);
    }

    byte[] batch(int rows, Instant now) {
        String time = TIME.format(now);
        millis = now.toEpochMilli();
        StringBuilder text = new StringBuilder(HEAD.length() + rows * ROW_CHARS).append(HEAD);
        for (int i = 0; i < rows; i++) {
            append(text.append(i == 0 ? "(" : ", ("), deals[random.nextInt(DEALS)], time);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void append(StringBuilder text, Deal deal, String time) {
        String order = id();
        long number = sequence++;
        quoted(text, id());
        quoted(text, "ORDER_PLACED");
        quoted(text, time);
        quoted(text, time);
        quoted(text, deal.community());
        quoted(text, deal.leader());
        quoted(text, deal.id());
        text.append(number).append(", ").append(number).append(", ");
        quoted(text, order);
        quoted(text, "b-" + Integer.toHexString((int) (number * 0x9E3779B9L)));
        quoted(text, order + "/0");
        quoted(text, deal.offering());
        quoted(text, deal.product());
        text.append("2, 7980, ");
        quoted(text, "CNY");
        quoted(text, time);
        quoted(text, "1970-01-01 00:00:00.000");
        text.append("'', true, 1)");
    }

    private static void quoted(StringBuilder text, String value) {
        text.append('\'').append(value).append("', ");
    }

    /** It rises with time, as the product's ids do: rows of one deal are written near each other. */
    private String id() {
        long time = millis << 16 | VERSION_7 | random.nextInt(1 << 12);
        return new UUID(time, random.nextLong()).toString();
    }
}
