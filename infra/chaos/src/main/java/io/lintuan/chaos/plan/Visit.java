package io.lintuan.chaos.plan;

/**
 * One neighbor's errand.
 *
 * @param afterMs pause after the deal opened, so that faults find somebody at work
 */
public record Visit(int number, Errand errand, int quantity, int afterMs) {}
