package io.lintuan.bench.board;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What the job says of its totals while facts come in: every deal's and its bucket's, absolute, again and again. */
final class TotalRows {
    private static final String BY_MINUTE = """
            INSERT INTO gmv_by_minute (community_id, leader_id, product_id, minute, gross_minor, paid_minor, refunded_minor, \
            net_minor, orders, paid_orders, version) FORMAT JSONCompactEachRow
            """;
    private static final String BY_DEAL = """
            INSERT INTO gmv_by_deal (community_id, deal_id, leader_id, gross_minor, paid_minor, refunded_minor, net_minor, \
            orders, paid_orders, paid_quantity, recorded_at, version) FORMAT JSONCompactEachRow
            """;
    private static final int SECONDS = 60;
    private static final int PRICE_MINOR = 7_980;

    private final List<FactRows.Deal> deals;
    private long orders;

    TotalRows(List<FactRows.Deal> deals) {
        this.deals = deals;
    }

    /** The statements of one flush, when each deal has one order more. */
    List<byte[]> flush(Instant now) {
        orders++;
        long paid = orders * PRICE_MINOR;
        long minute = now.getEpochSecond() / SECONDS * SECONDS;
        String sums = "%d,%d,0,%d,%d,%d".formatted(paid, paid, paid, orders, orders);
        StringBuilder byMinute = new StringBuilder(BY_MINUTE);
        StringBuilder byDeal = new StringBuilder(BY_DEAL);
        for (FactRows.Deal deal : deals) {
            byMinute.append("[\"%s\",\"%s\",\"%s\",%d,%s,%d]\n"
                    .formatted(deal.community(), deal.leader(), deal.product(), minute, sums, orders));
            byDeal.append("[\"%s\",\"%s\",\"%s\",%s,%d,\"%d.%03d\",%d]\n"
                    .formatted(
                            deal.community(),
                            deal.id(),
                            deal.leader(),
                            sums,
                            orders,
                            now.getEpochSecond(),
                            now.toEpochMilli() % 1_000,
                            orders));
        }
        return List.of(bytes(byMinute), bytes(byDeal));
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
