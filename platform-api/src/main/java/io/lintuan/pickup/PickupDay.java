package io.lintuan.pickup;

import java.time.LocalDate;
import java.util.UUID;

/** The day on which a point hands out a deal: on which its window there begins, or else that of the deal's cut-off. */
public record PickupDay(UUID pointId, LocalDate date) {}
