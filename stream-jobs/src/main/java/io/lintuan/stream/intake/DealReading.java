package io.lintuan.stream.intake;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;

/**
 * One message as it was read: an event, or the reason why it is none. Exactly one of the two is set.
 *
 * @param position message id as Pulsar prints it
 */
public record DealReading(String position, DealEnvelope event, DeadLetter deadLetter) {}
