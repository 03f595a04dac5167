package io.lintuan.contracts.event;

import java.time.Instant;

/**
 * A deal is open for longer than it said at first, as was agreed when it was opened.
 *
 * @param cutOffAt until when it is open now
 * @param byLeader whether the leader did so before the cut-off; otherwise the minimum had been missed
 */
public record DealExtended(Instant cutOffAt, boolean byLeader) {}
