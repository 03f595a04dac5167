package io.lintuan.contracts.event;

import java.time.Instant;

/** A neighbor started a team inside a deal of teams, with the order that was placed just before. */
public record TeamStarted(String teamId, String orderId, String buyer, int size, Instant deadline) {}
