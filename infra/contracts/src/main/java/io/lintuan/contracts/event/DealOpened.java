package io.lintuan.contracts.event;

import java.time.Instant;
import java.util.List;

/** A leader opened a deal; neighbors can join from now on. */
public record DealOpened(
        String title,
        String pickupPointId,
        int minimumQuantity,
        Instant cutOffAt,
        int commissionBasisPoints,
        String currency,
        List<DealOffering> offerings) {}
