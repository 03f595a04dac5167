package io.lintuan.workload.tour.book;

import java.time.Instant;

/** One posting of the deal's ledger; minor units. */
public record Moved(
        Instant at,
        String orderId,
        String source,
        String destination,
        long amountMinor,
        String cause,
        String causeId) {}
