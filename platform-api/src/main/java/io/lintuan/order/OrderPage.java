package io.lintuan.order;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A page of a deal's orders; {@code next} is empty on the last one. */
public record OrderPage(List<Entry> orders, Optional<String> next) {

    /** One order as its deal's own leader sees it: who bought it, by the name they gave, for whom, and what they get. */
    public record Entry(
            UUID orderId,
            String buyerName,
            String status,
            int quantity,
            long amountMinor,
            long commissionMinor,
            boolean commissionHeld,
            Instant placedAt,
            List<Line> lines,
            UUID pickupPointId,
            Optional<UUID> teamId,
            Optional<String> recipient) {}

    /** What is to be handed out, in every answer that says so. */
    @Serdeable
    public record Line(
            UUID offeringId,
            @Schema(example = "阳光玫瑰葡萄") String title,
            @Schema(example = "5斤") String unit,
            @Schema(example = "2") int quantity,

            @Nullable @Schema(example = "2460", description = "What weighed goods came to, once that is recorded.")
            Integer grams) {}
}
