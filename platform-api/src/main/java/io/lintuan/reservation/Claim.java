package io.lintuan.reservation;

import java.time.Instant;
import java.util.UUID;

/**
 * A place that is asked for.
 *
 * @param id of the request and the subject, so that a repeated request finds its own
 * @param orderId the order that it is for, which need not exist yet
 * @param until by then the order exists or never will
 */
public record Claim(UUID id, String subject, UUID orderId, Instant until) {}
