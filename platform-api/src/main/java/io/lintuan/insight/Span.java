package io.lintuan.insight;

import java.time.Instant;

/** From an instant to before another, of business time. */
public record Span(Instant from, Instant to) {}
