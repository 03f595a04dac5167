package io.lintuan.order;

import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The money of one deal as it was posted, order by order: for nobody but the deal's own leader. */
public interface DealLedger {

    /**
     * Orders in the order they were placed, each with all that was posted for it in the deal's currency.
     *
     * @param after the {@code next} of the page before; one that was not given out is a {@link CursorInvalid}
     * @param size orders, 1 to 200
     */
    Mono<DealLedgerPage> ofDeal(UUID dealId, Optional<String> after, int size);
}
