package io.lintuan.order.postgres;

import io.lintuan.ledger.Cause;
import io.lintuan.order.DealLedgerPage.Moved;
import io.lintuan.order.DealLedgerPage.OrderPostings;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order with one of its postings, or without any.
 *
 * @param recordedAt when the desk decided it; business time may stand still where it is stated
 */
record PostingRow(
        UUID orderId, String buyerName, Cursor cursor, Optional<Moved> posting, Optional<Instant> recordedAt) {

    /** What is decided together is told in the order of causes: money comes in before it goes on. */
    private static final Comparator<PostingRow> AS_IT_WENT = Comparator.comparing(
                    (PostingRow row) -> row.recordedAt().orElseThrow())
            .thenComparing(row -> Cause.valueOf(row.posting().orElseThrow().cause()));

    static PostingRow of(Readable row) {
        UUID orderId = row.get("id", UUID.class);
        return new PostingRow(
                orderId,
                row.get("display_name", String.class),
                new Cursor(row.get("placed_at", Instant.class), orderId),
                Optional.ofNullable(row.get("source", String.class)).map(source -> posting(row, source)),
                Optional.ofNullable(row.get("recorded_at", Instant.class)));
    }

    /** All rows of one order, at least one. */
    static OrderPostings gather(List<PostingRow> rows) {
        PostingRow first = rows.get(0);
        List<Moved> postings = rows.stream()
                .filter(row -> row.posting().isPresent())
                .sorted(AS_IT_WENT)
                .map(row -> row.posting().orElseThrow())
                .toList();
        return new OrderPostings(first.orderId(), first.buyerName(), postings);
    }

    private static Moved posting(Readable row, String source) {
        return new Moved(
                source,
                row.get("destination", String.class),
                row.get("amount_minor", Long.class),
                row.get("cause", String.class),
                row.get("cause_id", String.class),
                row.get("occurred_at", Instant.class));
    }
}
