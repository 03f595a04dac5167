package io.lintuan.stream.gmv;

import java.time.Instant;

/**
 * Whether a deal can still take money back out of minutes, and from which on.
 *
 * @param earliestOrderAt when its first order was placed
 * @param open false once it formed, failed and gave all back, or was given up
 */
public record DealStanding(String dealId, Instant earliestOrderAt, boolean open) {}
