/**
 * Our own Pulsar source for Flink, because the released connector loses the rest of a batch when it restores inside
 * one. A split is a topic partition; its position is a message id with the index inside the batch; reading starts after
 * it. Only {@link io.lintuan.stream.source.PulsarSource} is used outside, so that a repaired connector can replace it.
 */
package io.lintuan.stream.source;
