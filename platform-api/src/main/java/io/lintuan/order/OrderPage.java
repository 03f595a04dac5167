package io.lintuan.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A page of a deal's orders; {@code next} is empty on the last one. */
public record OrderPage(List<Entry> orders, Optional<String> next) {

    /** One order as its leader sees it: the buyer's name is masked. */
    public record Entry(
            UUID orderId,
            String buyerName,
            String status,
            int quantity,
            long amountMinor,
            long commissionMinor,
            boolean commissionHeld,
            Instant placedAt) {}
}
