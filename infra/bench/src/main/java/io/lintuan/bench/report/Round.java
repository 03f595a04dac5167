package io.lintuan.bench.report;

/**
 * One round: product and ceiling, measured one after the other.
 *
 * @param loadAverage of the machine when the round ended
 */
public record Round(double value, double ceiling, double loadAverage) {}
