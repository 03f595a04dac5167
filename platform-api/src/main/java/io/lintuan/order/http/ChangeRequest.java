package io.lintuan.order.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Body of a change: everything that the order shall have, not the difference. */
@Introspected
@Schema(description = "What a neighbor wants instead. A paid order can only become smaller.")
public record ChangeRequest(
        @NotNull @Size(min = 1, max = 50) List<JoinRequest.@NotNull @Valid WishLine> lines,
        @Nullable @Schema(example = "2026-10-01T12:00:00Z") Instant occurredAt) {}
