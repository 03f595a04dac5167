package io.lintuan.deal.postgres;

import io.lintuan.deal.DealView;
import io.lintuan.deal.DealView.OfferingView;
import io.lintuan.deal.DealView.PickupPointView;
import io.lintuan.deal.model.OfferingTerms;
import io.lintuan.deal.model.Tiers;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A deal with one of its offerings; {@code deal} has no offerings and no quantities yet. */
record DealViewRow(DealView deal, OfferingView offering, int held, int firm) {

    static DealViewRow of(Readable row) {
        int held = row.get("held_quantity", Integer.class);
        int paid = row.get("paid_quantity", Integer.class);
        int firm = paid - row.get("tolerance_quantity", Integer.class);
        return new DealViewRow(deal(row), offering(row, held, paid, firm), held, firm);
    }

    /** All rows of one deal, at least one. */
    static DealView gather(List<DealViewRow> rows) {
        DealView deal = rows.get(0).deal();
        int paid = rows.stream().mapToInt(DealViewRow::firm).sum();
        int held = rows.stream().mapToInt(DealViewRow::held).sum();
        return new DealView(
                deal.dealId(),
                deal.version(),
                deal.shareToken(),
                deal.title(),
                deal.status(),
                deal.leaderId(),
                deal.leaderName(),
                deal.communityId(),
                deal.communityName(),
                deal.pickupPoint(),
                deal.minimumQuantity(),
                paid,
                held,
                deal.group().formation().equals("TEAM")
                        ? deal.assured()
                        : paid >= deal.minimumQuantity()
                                && deal.group().paidPeople() >= deal.group().minimumPeople(),
                deal.commissionBasisPoints(),
                deal.currency(),
                deal.openedAt(),
                deal.cutOffAt(),
                deal.statedTime(),
                rows.stream().map(DealViewRow::offering).toList(),
                deal.group());
    }

    private static DealView deal(Readable row) {
        return new DealView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("share_token", String.class),
                row.get("title", String.class),
                row.get("status", String.class),
                row.get("leader_id", UUID.class),
                row.get("leader_name", String.class),
                row.get("community_id", UUID.class),
                row.get("community_name", String.class),
                new PickupPointView(
                        row.get("pickup_point_id", UUID.class),
                        row.get("point_name", String.class),
                        row.get("point_address", String.class),
                        row.get("point_hours", String.class)),
                row.get("minimum_quantity", Integer.class),
                0,
                0,
                row.get("assured", Boolean.class),
                row.get("commission_basis_points", Integer.class),
                row.get("currency", String.class),
                row.get("opened_at", Instant.class),
                row.get("cut_off_at", Instant.class),
                "STATED".equals(row.get("time_source", String.class)),
                List.of(),
                GroupViewRow.of(row));
    }

    private static OfferingView offering(Readable row, int held, int paid, int firm) {
        int stock = row.get("stock", Integer.class);
        OfferingTerms terms = new OfferingTerms(
                row.get("unit_price_minor", Long.class),
                Tiers.parse(row.get("tiers", String.class)),
                row.get("case_size", Integer.class),
                row.get("piece_grams", Integer.class));
        return new OfferingView(
                row.get("offering_id", UUID.class),
                row.get("product_id", String.class),
                row.get("offering_title", String.class),
                row.get("unit", String.class),
                Optional.ofNullable(row.get("closing_price_minor", Long.class)).orElse(terms.priceAt(firm)),
                stock,
                stock - held - paid,
                paid,
                row.get("per_person_limit", Integer.class),
                Optional.ofNullable(row.get("list_price_minor", Long.class)),
                terms,
                firm,
                row.get("return_category", String.class));
    }
}
