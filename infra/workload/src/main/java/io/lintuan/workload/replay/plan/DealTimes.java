package io.lintuan.workload.replay.plan;

import java.time.Instant;

/** Business times of a deal, rising. */
public record DealTimes(Instant opensAt, Instant cutOffAt, Instant goodsArriveAt) {}
