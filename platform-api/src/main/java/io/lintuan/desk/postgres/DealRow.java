package io.lintuan.desk.postgres;

import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealState.StoredTeam;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.DealTerms;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.PointTerms;
import io.lintuan.money.BasisPoints;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The row of a deal, before its pickup points, offerings, teams and orders are with it. */
record DealRow(
        DealTerms terms,
        long version,
        long eventSequence,
        DealStatus status,
        boolean assured,
        Optional<Instant> decidedAt,
        Optional<Instant> extendedTo) {

    /** What hangs on a deal. */
    record Parts(List<PointTerms> points, List<Offering> offerings, List<StoredTeam> teams, List<Order> orders) {}

    static DealRow of(Readable row) {
        Instant cutOffAt = row.get("cut_off_at", Instant.class);
        Optional<Instant> promised = Optional.ofNullable(row.get("promised_cut_off_at", Instant.class));
        DealTerms terms = new DealTerms(
                row.get("id", UUID.class),
                row.get("leader_id", UUID.class),
                row.get("community_id", UUID.class),
                row.get("pickup_point_id", UUID.class),
                row.get("minimum_quantity", Integer.class),
                new BasisPoints(row.get("commission_basis_points", Integer.class)),
                row.get("currency", String.class),
                promised.orElse(cutOffAt),
                "STATED".equals(row.get("time_source", String.class)),
                GroupRows.terms(row));
        return new DealRow(
                terms,
                row.get("version", Long.class),
                row.get("event_sequence", Long.class),
                DealStatus.valueOf(row.get("status", String.class)),
                row.get("assured", Boolean.class),
                Optional.ofNullable(row.get("decided_at", Instant.class)),
                promised.map(first -> cutOffAt));
    }

    UUID dealId() {
        return terms.dealId();
    }

    /** @param known an earlier state, with the orders of {@code parts} those that changed since; without one they are all */
    DealState restore(Optional<DealState> known, Parts parts) {
        return known.orElseGet(
                        () -> DealState.withoutOrders(terms.with(terms.group().at(parts.points())), parts.offerings()))
                .overtaken(
                        version,
                        eventSequence,
                        status,
                        assured,
                        decidedAt,
                        new DealState.Parts(parts.offerings(), parts.orders(), parts.teams(), extendedTo));
    }
}
