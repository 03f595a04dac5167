package io.lintuan.desk.postgres;

import io.lintuan.deal.model.Line;
import io.r2dbc.spi.Readable;
import java.util.OptionalInt;
import java.util.UUID;

/** The row of an order's line; its kept columns are NULL while all of it is kept. */
final class LineRow {
    private LineRow() {}

    static Line of(Readable row) {
        return new Line(
                row.get("ordinal", Integer.class),
                row.get("offering_id", UUID.class),
                row.get("product_id", String.class),
                row.get("quantity", Integer.class),
                row.get("unit_price_minor", Long.class),
                row.get("discount_minor", Long.class),
                row.get("piece_grams", Integer.class),
                kept(row));
    }

    private static Line.Kept kept(Readable row) {
        Integer pieces = row.get("kept_pieces", Integer.class);
        if (pieces == null) {
            return new Line.Kept(
                    row.get("quantity", Integer.class),
                    row.get("tolerance", Integer.class),
                    row.get("unit_price_minor", Long.class),
                    OptionalInt.empty());
        }
        Integer grams = row.get("kept_grams", Integer.class);
        return new Line.Kept(
                pieces,
                row.get("kept_tolerance", Integer.class),
                row.get("kept_unit_price_minor", Long.class),
                grams == null ? OptionalInt.empty() : OptionalInt.of(grams));
    }
}
