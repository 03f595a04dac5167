package io.lintuan.bench;

import java.time.Duration;

/**
 * How long a bench takes.
 *
 * @param rounds of ceiling and product in turn
 * @param time of each part of a round
 */
public record RoundPlan(int rounds, Duration time) {}
