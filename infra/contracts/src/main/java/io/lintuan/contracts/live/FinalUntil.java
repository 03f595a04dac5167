package io.lintuan.contracts.live;

import java.time.Instant;

/** Gross and paid of minutes before {@code paidUntil} can no longer change; net before {@code netUntil}, the earliest order of a deal not yet decided. */
public record FinalUntil(Instant paidUntil, Instant netUntil) {}
