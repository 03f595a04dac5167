package io.lintuan.outbox;

/**
 * The right to number rows of one partition.
 *
 * @param fence grows with every take-over; the store refuses whoever comes with an older one
 */
public record Ownership(int partition, long fence) {}
