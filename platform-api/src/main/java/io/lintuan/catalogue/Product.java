package io.lintuan.catalogue;

import java.time.Instant;
import java.util.UUID;

/** A product as it is kept; {@code version} counts its changes from 1. */
public record Product(UUID productId, long version, ProductTerms terms, Instant changedAt) {}
