package io.lintuan.contracts.event;

import java.time.Instant;

/** The team's time was up before enough had paid, or everybody left: its {@code paidOrders} are refunded, each alone. */
public record TeamExpired(String teamId, int size, int paidOrders, Instant startedAt) {}
