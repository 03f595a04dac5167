package io.lintuan.deal.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One of several places where a deal's goods are collected, and when; the neighbor chooses. */
public record PointTerms(UUID pickupPointId, Optional<Window> window, Capacity capacity) {

    /** When goods can be collected. */
    public record Window(Instant from, Instant to) {
        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a window from " + from + " to " + to);
            }
        }
    }
}
