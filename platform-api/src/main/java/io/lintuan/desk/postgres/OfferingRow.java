package io.lintuan.desk.postgres;

import io.lintuan.deal.model.ClosingPrice;
import io.lintuan.deal.model.Filling;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.Tiers;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.UUID;

/** The row of an offering, with its tiers in one text. */
final class OfferingRow {
    static final String SELECT = "SELECT f.*, (SELECT string_agg(t.from_quantity || ':' || t.unit_price_minor, ','"
            + " ORDER BY t.from_quantity) FROM offering_tier t WHERE t.offering_id = f.id) AS tiers"
            + " FROM offering f WHERE f.deal_id = ANY($1)";

    private OfferingRow() {}

    static Offering of(Readable row) {
        return new Offering(
                row.get("id", UUID.class),
                row.get("ordinal", Integer.class),
                row.get("product_id", String.class),
                new OfferingTerms(
                        row.get("unit_price_minor", Long.class),
                        Tiers.parse(row.get("tiers", String.class)),
                        row.get("case_size", Integer.class),
                        row.get("piece_grams", Integer.class)),
                row.get("stock", Integer.class),
                row.get("per_person_limit", Integer.class),
                row.get("held_quantity", Integer.class),
                row.get("paid_quantity", Integer.class),
                row.get("tolerance_quantity", Integer.class),
                closing(row),
                row.get("returnable", Boolean.class));
    }

    private static Optional<ClosingPrice> closing(Readable row) {
        return Optional.ofNullable(row.get("closing_price_minor", Long.class))
                .map(priceMinor -> new ClosingPrice(priceMinor, filling(row)));
    }

    private static Optional<Filling> filling(Readable row) {
        return Optional.ofNullable(row.get("filled_of_tolerance", Boolean.class))
                .map(ofTolerance -> new Filling(
                        ofTolerance,
                        Optional.ofNullable(row.get("filled_last", UUID.class)),
                        row.get("filled_last_pieces", Integer.class)));
    }
}
