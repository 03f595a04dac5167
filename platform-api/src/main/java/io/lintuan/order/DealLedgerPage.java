package io.lintuan.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a deal's ledger; amounts in minor units.
 *
 * @param balances of the whole deal, on the first page only
 * @param next empty on the last page
 */
public record DealLedgerPage(List<OrderPostings> orders, List<Balance> balances, Optional<String> next) {

    /** What was posted for one order, oldest first; nothing for one that nobody paid. */
    @Serdeable
    public record OrderPostings(
            UUID orderId, @Schema(example = "3号楼 李阿姨") String buyerName, List<Moved> postings) {}

    /** One posting: an amount that moved from one account to another. */
    @Serdeable
    public record Moved(
            @Schema(example = "provider:clearing") String source,

            @Schema(example = "escrow:0199b1de-8a30-7c44-9a53-3c9e2f1d7b01")
            String destination,

            @Schema(example = "7980") long amountMinor,
            @Schema(example = "PAYMENT") String cause,

            @Schema(
                    example = "tier:0199b1de-8a30-7c44-9a53-3c9e2f1d7b01",
                    description = "The payment, order or refund key that caused it; never posted twice.")
            String causeId,

            Instant occurredAt) {}

    /** What came in less what went out; {@code escrow} is that of all orders together. */
    @Serdeable
    public record Balance(
            @Schema(example = "escrow") String account,
            @Schema(example = "7342") long amountMinor) {}
}
