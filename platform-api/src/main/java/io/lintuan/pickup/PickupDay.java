package io.lintuan.pickup;

import java.time.LocalDate;
import java.util.UUID;

/** The day on which a point hands out a deal: until windows say otherwise, that of the deal's cut-off. */
public record PickupDay(UUID pointId, LocalDate date) {}
