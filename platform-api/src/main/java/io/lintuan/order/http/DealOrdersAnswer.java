package io.lintuan.order.http;

import io.lintuan.deal.DealView;
import io.lintuan.order.OrderPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One page of a deal's orders for its leader; {@code next} is absent on the last, {@code totals} speak of the whole deal. */
@Serdeable
public record DealOrdersAnswer(
        List<EntryAnswer> orders,
        List<TotalAnswer> totals,
        @Nullable @Schema(example = "MTc5NTMyOTA2Mg") String next) {

    /** One order as its leader sees it: {@code buyerName} is the name that the neighbor gave, {@code recipient} whom they buy for. */
    @Serdeable
    public record EntryAnswer(
            UUID orderId,
            @Schema(example = "3号楼 李阿姨") String buyerName,
            @Schema(example = "PAID_WAITING_GROUP") String status,
            @Schema(example = "2") int quantity,
            @Schema(example = "7980") long amountMinor,
            @Schema(example = "638") long commissionMinor,
            boolean commissionHeld,
            Instant placedAt,
            List<OrderPage.Line> lines,
            UUID pickupPointId,

            @Nullable @Schema(description = "In a deal of teams.")
            UUID teamId,

            @Nullable @Schema(example = "张阿姨", description = "Whom it is for, if not the buyer.")
            String recipient) {

        private static EntryAnswer of(OrderPage.Entry entry) {
            return new EntryAnswer(
                    entry.orderId(),
                    entry.buyerName(),
                    entry.status(),
                    entry.quantity(),
                    entry.amountMinor(),
                    entry.commissionMinor(),
                    entry.commissionHeld(),
                    entry.placedAt(),
                    entry.lines(),
                    entry.pickupPointId(),
                    entry.teamId().orElse(null),
                    entry.recipient().orElse(null));
        }
    }

    /** How much of an offering is paid: after the cut-off, what is to be bought. */
    @Serdeable
    public record TotalAnswer(
            UUID offeringId,
            @Schema(example = "阳光玫瑰葡萄") String title,
            @Schema(example = "5斤") String unit,
            @Schema(example = "13") int paidQuantity) {

        private static TotalAnswer of(DealView.OfferingView offering) {
            return new TotalAnswer(offering.offeringId(), offering.title(), offering.unit(), offering.paid());
        }
    }

    static DealOrdersAnswer of(DealView deal, OrderPage page) {
        return new DealOrdersAnswer(
                page.orders().stream().map(EntryAnswer::of).toList(),
                deal.offerings().stream().map(TotalAnswer::of).toList(),
                page.next().orElse(null));
    }
}
