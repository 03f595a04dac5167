package io.lintuan.reservation;

import io.lintuan.deal.model.RefusalCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * One place that an order needs.
 *
 * @param subject what is limited, for example {@code point:<id>:2026-11-28}; at most 120 characters
 * @param rule the limit that this one is opened with when it does not exist yet
 * @param already orders that count from the start when it is opened; asked for only then
 * @param whenFull what the buyer is told
 */
public record Need(String subject, Optional<String> rule, Mono<List<UUID>> already, RefusalCode whenFull) {}
