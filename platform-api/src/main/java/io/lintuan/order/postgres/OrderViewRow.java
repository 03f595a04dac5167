package io.lintuan.order.postgres;

import io.lintuan.order.OrderView;
import io.lintuan.order.OrderView.Line;
import io.lintuan.order.OrderView.Refund;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An order with one of its lines; {@code order} has no lines yet, neither knows what its deal is called, and there is no
 * pickup point when it is the deal's own.
 */
record OrderViewRow(OrderView order, Line line) {
    /** Before the deal formed a code would promise goods that may never come. */
    private static final Set<String> WITH_CODE = Set.of("CONFIRMED", "DISPATCHED", "READY", "PICKED_UP", "COMPLETED");

    private static final String UNTITLED = "";

    static OrderViewRow of(Readable row) {
        Line line = new Line(
                row.get("offering_id", UUID.class),
                UNTITLED,
                row.get("quantity", Integer.class),
                row.get("line_amount_minor", Long.class),
                row.get("line_tolerance", Integer.class),
                row.get("line_pieces", Integer.class),
                row.get("line_kept_minor", Long.class),
                Optional.ofNullable(row.get("kept_grams", Integer.class)));
        return new OrderViewRow(order(row), line);
    }

    /** All rows of one order, at least one, with what its deal says. */
    static OrderView gather(List<OrderViewRow> rows, Map<UUID, DealHeading> headings) {
        OrderView order = rows.get(0).order();
        DealHeading heading = headings.get(order.dealId());
        return new OrderView(
                order.orderId(),
                order.dealId(),
                heading.title(),
                order.buyerId(),
                order.status(),
                order.amountMinor(),
                heading.currency(),
                order.placedAt(),
                order.heldUntil(),
                order.paidAt(),
                order.pickedUpAt(),
                order.pickupCode(),
                rows.stream().map(row -> titled(row.line(), heading)).toList(),
                order.refund(),
                List.of(),
                order.pickupPointId() == null ? heading.pickupPointId() : order.pickupPointId(),
                order.teamId(),
                order.recipient());
    }

    private static Line titled(Line line, DealHeading heading) {
        return line.titled(heading.offeringTitles().get(line.offeringId()));
    }

    private static OrderView order(Readable row) {
        String status = row.get("status", String.class);
        return new OrderView(
                row.get("id", UUID.class),
                row.get("deal_id", UUID.class),
                UNTITLED,
                row.get("buyer_id", UUID.class),
                status,
                row.get("amount_minor", Long.class),
                UNTITLED,
                row.get("placed_at", Instant.class),
                row.get("held_until", Instant.class),
                Optional.ofNullable(row.get("paid_at", Instant.class)),
                Optional.ofNullable(row.get("picked_up_at", Instant.class)),
                WITH_CODE.contains(status) ? Optional.of(row.get("pickup_code", String.class)) : Optional.empty(),
                List.of(),
                refund(row),
                List.of(),
                row.get("pickup_point_id", UUID.class),
                Optional.ofNullable(row.get("team_id", UUID.class)),
                Optional.ofNullable(row.get("recipient", String.class)));
    }

    static Optional<Refund> refund(Readable row) {
        return Optional.ofNullable(row.get("refund_status", String.class))
                .map(status -> new Refund(
                        status,
                        row.get("refund_amount_minor", Long.class),
                        row.get("requested_at", Instant.class),
                        Optional.ofNullable(row.get("settled_at", Instant.class)),
                        row.get("reason", String.class)));
    }
}
