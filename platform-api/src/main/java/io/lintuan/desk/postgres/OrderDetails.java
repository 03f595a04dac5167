package io.lintuan.desk.postgres;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.deal.model.Commission;
import io.lintuan.deal.model.Line;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.Place;
import io.lintuan.deal.model.Placement;
import io.lintuan.deal.model.Refund;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;

/** What hangs on orders, by order, and the order they make together. */
record OrderDetails(
        Map<UUID, List<Line>> lines,
        Map<UUID, List<Asked>> payments,
        Map<UUID, List<Refund>> refunds,
        Map<UUID, List<String>> signals) {

    /** A payment that was started, and how much it asked for. */
    record Asked(UUID paymentId, long amountMinor) {
        static Asked of(Readable row) {
            return new Asked(row.get("id", UUID.class), row.get("amount_minor", Long.class));
        }
    }

    Order order(Readable row) {
        UUID id = row.get("id", UUID.class);
        return new Order(
                placement(id, row),
                OrderStatus.valueOf(row.get("status", String.class)),
                Optional.ofNullable(row.get("left_because", String.class)).map(CancelReason::valueOf),
                attempts(payments.getOrDefault(id, List.of())),
                Optional.ofNullable(row.get("payment_id", UUID.class))
                        .map(payment -> new Order.Payment(payment, row.get("paid_at", Instant.class))),
                new Commission(
                        row.get("commission_minor", Long.class), OrderedPSet.from(signals.getOrDefault(id, List.of()))),
                refundsByKey(refunds.getOrDefault(id, List.of())),
                Optional.ofNullable(row.get("picked_up_at", Instant.class)));
    }

    private Placement placement(UUID id, Readable row) {
        return new Placement(
                id,
                row.get("buyer_id", UUID.class),
                row.get("buyer", String.class),
                lines.getOrDefault(id, List.of()),
                row.get("pickup_code", String.class),
                row.get("placed_at", Instant.class),
                row.get("held_until", Instant.class),
                row.get("return_exclusion_confirmed", Boolean.class),
                new Place(
                        Optional.ofNullable(row.get("pickup_point_id", UUID.class)),
                        Optional.ofNullable(row.get("team_id", UUID.class))),
                Optional.ofNullable(row.get("recipient", String.class)));
    }

    private static PMap<UUID, Long> attempts(List<Asked> asked) {
        PMap<UUID, Long> attempts = HashTreePMap.empty();
        for (Asked one : asked) {
            attempts = attempts.plus(one.paymentId(), one.amountMinor());
        }
        return attempts;
    }

    private static PMap<String, Refund> refundsByKey(List<Refund> refunds) {
        PMap<String, Refund> byKey = HashTreePMap.empty();
        for (Refund refund : refunds) {
            byKey = byKey.plus(refund.key(), refund);
        }
        return byKey;
    }
}
