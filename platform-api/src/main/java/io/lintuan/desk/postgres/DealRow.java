package io.lintuan.desk.postgres;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.Order;
import io.lintuan.money.BasisPoints;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The row of a deal, before its offerings and orders are with it. */
record DealRow(
        DealTerms terms,
        long version,
        long eventSequence,
        DealStatus status,
        boolean assured,
        Optional<Instant> decidedAt) {

    static DealRow of(Readable row) {
        DealTerms terms = new DealTerms(
                row.get("id", UUID.class),
                row.get("leader_id", UUID.class),
                row.get("community_id", UUID.class),
                row.get("pickup_point_id", UUID.class),
                row.get("minimum_quantity", Integer.class),
                new BasisPoints(row.get("commission_basis_points", Integer.class)),
                row.get("currency", String.class),
                row.get("cut_off_at", Instant.class),
                "STATED".equals(row.get("time_source", String.class)));
        return new DealRow(
                terms,
                row.get("version", Long.class),
                row.get("event_sequence", Long.class),
                DealStatus.valueOf(row.get("status", String.class)),
                row.get("assured", Boolean.class),
                Optional.ofNullable(row.get("decided_at", Instant.class)));
    }

    UUID dealId() {
        return terms.dealId();
    }

    /** @param known an earlier state, with {@code orders} those that changed since; without one they are all there are */
    DealState restore(Optional<DealState> known, List<Offering> offerings, List<Order> orders) {
        return known.orElseGet(() -> DealState.withoutOrders(terms, offerings))
                .overtaken(version, eventSequence, status, assured, decidedAt, offerings, orders);
    }
}
