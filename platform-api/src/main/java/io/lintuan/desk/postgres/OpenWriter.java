package io.lintuan.desk.postgres;

import static io.lintuan.desk.postgres.Column.bigint;
import static io.lintuan.desk.postgres.Column.flag;
import static io.lintuan.desk.postgres.Column.integer;
import static io.lintuan.desk.postgres.Column.text;
import static io.lintuan.desk.postgres.Column.time;
import static io.lintuan.desk.postgres.Column.uuid;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealOffering;
import io.lintuan.contracts.event.DealOpened;
import io.lintuan.deal.model.DealEvent;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.TeamTerms;
import io.lintuan.deal.model.Tier;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.NewDeal.NewOffering;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Turns a new deal into rows; its insert is the gate of the statement. */
final class OpenWriter {
    private static final String INSERT = "INSERT INTO deal AS t (id, version, event_sequence, status, formation,"
            + " time_source, leader_id, community_id, pickup_point_id, title, share_token, minimum_quantity,"
            + " commission_basis_points, currency, opened_at, cut_off_at, assured, unfinished, minimum_people, team_size,"
            + " team_seconds, capacity_orders, capacity_quantity, failure_policy, extend_seconds)"
            + " SELECT r.gate, r.version, r.version, r.status, r.formation, r.time_source, r.leader_id, r.community_id,"
            + " r.pickup_point_id, r.title, r.share_token, r.minimum_quantity, r.commission_basis_points, r.currency,"
            + " r.opened_at, r.cut_off_at, r.assured, r.assured, r.minimum_people, r.team_size, r.team_seconds,"
            + " r.capacity_orders, r.capacity_quantity, r.failure_policy, r.extend_seconds FROM %s";
    private static final long FIRST_VERSION = 1;

    private final Rows deal = Rows.gates(
            bigint("version"),
            text("status"),
            text("time_source"),
            uuid("leader_id"),
            uuid("community_id"),
            uuid("pickup_point_id"),
            text("title"),
            text("share_token"),
            integer("minimum_quantity"),
            integer("commission_basis_points"),
            text("currency"),
            time("opened_at"),
            time("cut_off_at"),
            flag("assured"),
            text("formation"),
            integer("minimum_people"),
            integer("team_size"),
            bigint("team_seconds"),
            integer("capacity_orders"),
            integer("capacity_quantity"),
            text("failure_policy"),
            bigint("extend_seconds"));
    private final Rows points = GroupRows.points();
    private final Rows offerings = Rows.insert(
            "offering",
            uuid("id"),
            uuid("deal_id"),
            integer("ordinal"),
            text("product_id"),
            text("title"),
            text("unit"),
            bigint("unit_price_minor"),
            integer("stock"),
            integer("per_person_limit"),
            bigint("list_price_minor"),
            integer("case_size"),
            integer("piece_grams"),
            text("return_category"),
            flag("returnable"));
    private final Rows tiers =
            Rows.insert("offering_tier", uuid("offering_id"), integer("from_quantity"), bigint("unit_price_minor"));
    private final CommitRows rows = new CommitRows();
    private final DeskJson json;

    private OpenWriter(DeskJson json) {
        this.json = json;
    }

    static DeskStatement statement(NewDeal opened, DealCommit.KeyedAnswer answer, DeskJson json) {
        OpenWriter writer = new OpenWriter(json);
        Instant recordedAt = answer.answer().recordedAt();
        writer.deal(opened, opened.statedAt().orElse(recordedAt));
        writer.event(opened, recordedAt);
        CommitWriter.key(writer.rows.keys, opened.dealId(), answer, json);
        return new DeskStatement(
                INSERT,
                writer.deal,
                List.of(writer.offerings, writer.tiers, writer.points, writer.rows.keys, writer.rows.outbox));
    }

    private void deal(NewDeal opened, Instant openedAt) {
        GroupTerms group = opened.group();
        deal.add(
                opened.dealId(),
                FIRST_VERSION,
                DealStatus.OPEN.name(),
                opened.statedAt().isPresent() ? "STATED" : "SERVER",
                opened.leaderId(),
                opened.communityId(),
                opened.pickupPointId(),
                opened.title(),
                opened.shareToken(),
                opened.minimumQuantity(),
                opened.commissionBasisPoints(),
                opened.currency(),
                openedAt,
                opened.cutOffAt(),
                false,
                group.teams().isPresent() ? "TEAM" : "COMMUNITY",
                group.minimumPeople(),
                group.teams().map(TeamTerms::size).orElse(null),
                group.teams().map(teams -> teams.time().toSeconds()).orElse(null),
                GroupRows.limit(group.capacity().ordersMost()),
                GroupRows.limit(group.capacity().quantityMost()),
                group.failurePolicy().name(),
                group.extendBy().map(Duration::toSeconds).orElse(null));
        GroupRows.add(points, opened.dealId(), group.points());
        offerings(opened);
    }

    private void offerings(NewDeal opened) {
        int ordinal = 0;
        for (NewOffering offering : opened.offerings()) {
            offerings.add(
                    opened.dealId(),
                    offering.offeringId(),
                    opened.dealId(),
                    ordinal++,
                    offering.productId(),
                    offering.title(),
                    offering.unit(),
                    offering.terms().unitPriceMinor(),
                    offering.stock(),
                    offering.perPersonLimit(),
                    offering.listPriceMinor().orElse(null),
                    offering.terms().caseSize(),
                    offering.terms().pieceGrams(),
                    offering.returnCategory(),
                    offering.returnable());
            for (Tier tier : offering.terms().tiers()) {
                tiers.add(opened.dealId(), offering.offeringId(), tier.fromQuantity(), tier.unitPriceMinor());
            }
        }
    }

    private void event(NewDeal opened, Instant recordedAt) {
        DealOpened said = new DealOpened(
                opened.title(),
                opened.pickupPointId().toString(),
                opened.minimumQuantity(),
                opened.cutOffAt(),
                opened.commissionBasisPoints(),
                opened.currency(),
                opened.offerings().stream().map(OpenWriter::said).toList());
        Envelopes envelopes = new Envelopes(
                new Envelopes.Deal(opened.dealId(), opened.communityId(), opened.leaderId()),
                FIRST_VERSION,
                0,
                recordedAt);
        DealEvent event =
                new DealEvent(DealEventType.DEAL_OPENED, opened.statedAt().orElse(recordedAt), said);
        CommitWriter.outbox(rows.outbox, envelopes.wrap(event), json);
    }

    private static DealOffering said(NewOffering offering) {
        return new DealOffering(
                offering.offeringId().toString(),
                offering.productId(),
                offering.title(),
                offering.unit(),
                offering.terms().unitPriceMinor(),
                offering.stock());
    }
}
