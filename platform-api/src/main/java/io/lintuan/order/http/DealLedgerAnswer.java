package io.lintuan.order.http;

import io.lintuan.order.DealLedgerPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of a deal's ledger for its leader; {@code next} is absent on the last. */
@Serdeable
public record DealLedgerAnswer(
        @Schema(example = "CNY") String currency,
        List<DealLedgerPage.OrderPostings> orders,

        @Nullable @Schema(description = "Of the whole deal; on the first page only.")
        List<DealLedgerPage.Balance> balances,

        @Nullable @Schema(example = "MTc5NTMyOTA2Mg") String next) {

    static DealLedgerAnswer of(String currency, DealLedgerPage page, boolean first) {
        return new DealLedgerAnswer(
                currency,
                page.orders(),
                first ? page.balances() : null,
                page.next().orElse(null));
    }
}
