package io.lintuan.identity;

import java.time.Instant;
import java.util.UUID;

/** A person; {@code pseudonym} is the only name that leaves this database. */
public record Person(UUID id, String pseudonym, String displayName, Role role, Instant createdAt) {}
