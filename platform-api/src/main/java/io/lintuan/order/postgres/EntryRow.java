package io.lintuan.order.postgres;

import io.lintuan.order.OrderPage.Entry;
import io.lintuan.order.OrderPage.Line;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A leader's order with one of its lines; {@code entry} has no lines and no quantity yet. */
record EntryRow(Entry entry, Line line) {

    static EntryRow of(Readable row) {
        Line line = new Line(
                row.get("offering_id", UUID.class),
                row.get("title", String.class),
                row.get("unit", String.class),
                row.get("quantity", Integer.class),
                row.get("kept_grams", Integer.class));
        return new EntryRow(entry(row), line);
    }

    /** All rows of one order, at least one. */
    static Entry gather(List<EntryRow> rows) {
        Entry entry = rows.get(0).entry();
        List<Line> lines = rows.stream().map(EntryRow::line).toList();
        return new Entry(
                entry.orderId(),
                entry.buyerName(),
                entry.status(),
                lines.stream().mapToInt(Line::quantity).sum(),
                entry.amountMinor(),
                entry.commissionMinor(),
                entry.commissionHeld(),
                entry.placedAt(),
                lines,
                entry.pickupPointId(),
                entry.teamId(),
                entry.recipient());
    }

    private static Entry entry(Readable row) {
        return new Entry(
                row.get("id", UUID.class),
                row.get("display_name", String.class),
                row.get("status", String.class),
                0,
                row.get("amount_minor", Long.class),
                row.get("commission_minor", Long.class),
                row.get("commission_held", Boolean.class),
                row.get("placed_at", Instant.class),
                List.of(),
                row.get("point_id", UUID.class),
                Optional.ofNullable(row.get("team_id", UUID.class)),
                Optional.ofNullable(row.get("recipient", String.class)));
    }
}
