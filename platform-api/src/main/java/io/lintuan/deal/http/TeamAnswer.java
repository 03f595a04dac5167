package io.lintuan.deal.http;

import io.lintuan.deal.TeamView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A team of a deal; {@code size - paid - held} seats are free. */
@Serdeable
public record TeamAnswer(
        UUID teamId,
        @Schema(example = "FORMING") String status,
        @Schema(example = "3") int size,
        @Schema(example = "1") int paid,
        @Schema(example = "1") int held,
        Instant startedAt,
        Instant deadline,
        @Schema(example = "王**") String headName) {

    public static TeamAnswer of(TeamView team) {
        return new TeamAnswer(
                team.teamId(),
                team.status(),
                team.size(),
                team.paid(),
                team.held(),
                team.startedAt(),
                team.deadline(),
                team.headName());
    }
}
