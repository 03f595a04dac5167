package io.lintuan.desk.postgres;

import static io.lintuan.desk.postgres.Column.bigint;
import static io.lintuan.desk.postgres.Column.flag;
import static io.lintuan.desk.postgres.Column.integer;
import static io.lintuan.desk.postgres.Column.text;
import static io.lintuan.desk.postgres.Column.time;
import static io.lintuan.desk.postgres.Column.uuid;

import java.util.List;

/** The tables of a commit, column by column. */
final class CommitRows {
    static final String MOVE = "UPDATE deal AS t SET version = t.version + 1, event_sequence = r.event_sequence,"
            + " status = r.status, assured = r.assured, decided_at = r.decided_at, unfinished = r.unfinished,"
            + " cut_off_at = r.cut_off_at, promised_cut_off_at = r.promised_cut_off_at,"
            + " paid_people = r.paid_people, taken_orders = r.taken_orders"
            + " FROM %s WHERE t.id = r.gate AND t.version = r.version";

    final Rows deals = Rows.gates(
            bigint("version"),
            bigint("event_sequence"),
            text("status"),
            flag("assured"),
            time("decided_at"),
            flag("unfinished"),
            time("cut_off_at"),
            time("promised_cut_off_at"),
            integer("paid_people"),
            integer("taken_orders"));
    final Rows offerings = Rows.update(
            "offering",
            List.of(uuid("id")),
            integer("held_quantity"),
            integer("paid_quantity"),
            integer("tolerance_quantity"),
            bigint("closing_price_minor"),
            flag("filled_of_tolerance"),
            uuid("filled_last"),
            integer("filled_last_pieces"));
    final Rows ordersNew = Rows.insert(
            "orders",
            uuid("id"),
            uuid("deal_id"),
            uuid("buyer_id"),
            text("buyer"),
            text("status"),
            text("left_because"),
            bigint("amount_minor"),
            bigint("commission_minor"),
            flag("commission_held"),
            uuid("payment_id"),
            text("pickup_code"),
            time("placed_at"),
            time("held_until"),
            time("paid_at"),
            time("picked_up_at"),
            bigint("deal_version"),
            flag("return_exclusion_confirmed"),
            uuid("pickup_point_id"),
            uuid("team_id"),
            text("recipient"));
    final Rows ordersChanged = Rows.update(
            "orders",
            List.of(uuid("id")),
            text("status"),
            text("left_because"),
            bigint("commission_minor"),
            flag("commission_held"),
            uuid("payment_id"),
            time("paid_at"),
            time("picked_up_at"),
            bigint("deal_version"));
    final Rows teamsNew = Rows.insert(
            "team",
            uuid("id"),
            uuid("deal_id"),
            integer("size"),
            uuid("head_order_id"),
            time("started_at"),
            time("deadline"),
            text("status"),
            time("decided_at"),
            integer("held"),
            integer("paid"));
    final Rows teamsChanged = Rows.update(
            "team",
            List.of(uuid("id")),
            uuid("head_order_id"),
            text("status"),
            time("decided_at"),
            integer("held"),
            integer("paid"));
    final Rows lines = Rows.insert(
            "order_line",
            uuid("order_id"),
            integer("ordinal"),
            uuid("offering_id"),
            integer("quantity"),
            bigint("unit_price_minor"),
            bigint("amount_minor"),
            integer("tolerance"),
            bigint("discount_minor"));
    /** Lines that were cut down in the very commit that placed them. */
    final Rows linesNotWhole = Rows.insert(
            "order_line",
            "order_line_not_whole",
            uuid("order_id"),
            integer("ordinal"),
            uuid("offering_id"),
            integer("quantity"),
            bigint("unit_price_minor"),
            bigint("amount_minor"),
            integer("tolerance"),
            bigint("discount_minor"),
            integer("kept_pieces"),
            integer("kept_tolerance"),
            bigint("kept_unit_price_minor"),
            integer("kept_grams"),
            bigint("kept_minor"));

    final Rows linesChanged = Rows.update(
            "order_line",
            List.of(uuid("order_id"), integer("ordinal")),
            integer("kept_pieces"),
            integer("kept_tolerance"),
            bigint("kept_unit_price_minor"),
            integer("kept_grams"),
            bigint("kept_minor"));
    final Rows payments = Rows.insert(
            "payment", uuid("id"), uuid("order_id"), bigint("amount_minor"), text("currency"), time("created_at"));
    final Rows refunds = Rows.insert(
            "refund",
            text("key"),
            uuid("order_id"),
            uuid("payment_id"),
            bigint("amount_minor"),
            text("currency"),
            text("reason"),
            text("status"),
            time("next_attempt_at"),
            time("requested_at"));
    final Rows settled = Rows.update("refund", List.of(text("key")), text("status"), time("settled_at"));
    final Rows postings = Rows.insert(
            "posting",
            uuid("id"),
            text("source"),
            text("destination"),
            text("asset"),
            bigint("amount_minor"),
            text("cause"),
            text("cause_id"),
            uuid("deal_id"),
            uuid("order_id"),
            uuid("reverses"),
            time("occurred_at"),
            time("recorded_at"));
    final Rows keys = Rows.insert(
            "idempotency_key", text("caller"), text("key"), text("fingerprint"), text("answer"), time("created_at"));
    final Rows outbox = Rows.insert(
            "outbox",
            integer("partition"),
            uuid("deal_id"),
            bigint("deal_version"),
            integer("ordinal"),
            uuid("event_id"),
            text("event_type"),
            time("recorded_at"),
            text("payload"));
    final Rows signals = Rows.insert(
            "risk_signal",
            text("id"),
            uuid("order_id"),
            text("rule_id"),
            text("evidence"),
            time("occurred_at"),
            time("recorded_at"));

    DeskStatement statement() {
        return new DeskStatement(
                MOVE,
                deals,
                List.of(
                        offerings,
                        ordersNew,
                        ordersChanged,
                        teamsNew,
                        teamsChanged,
                        lines,
                        linesNotWhole,
                        linesChanged,
                        payments,
                        refunds,
                        settled,
                        postings,
                        keys,
                        outbox,
                        signals));
    }
}
