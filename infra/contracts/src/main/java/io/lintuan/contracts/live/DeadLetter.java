package io.lintuan.contracts.live;

import java.time.Instant;

/**
 * Input that a job could not use.
 *
 * @param position where it was read, as Pulsar prints a message id
 * @param reason stable code: {@code undecodable}, {@code from-the-future}, {@code payload-missing}, {@code unknown-type},
 *     {@code field-missing}, {@code field-impossible}, {@code payload-foreign}, {@code sequence-impossible}
 * @param payloadBase64 the bytes as they came, at most 64 KiB of them
 */
public record DeadLetter(
        String topic, String position, String reason, String detail, Instant observedAt, String payloadBase64) {}
