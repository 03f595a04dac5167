package io.lintuan.chaos.evidence;

import io.lintuan.contracts.event.DealEnvelope;

/** An event as it lies in the topic of deal events. Lists of them keep the order of each partition. */
public record Told(int partition, DealEnvelope event) {}
