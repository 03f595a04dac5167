package io.lintuan.order.http;

import io.lintuan.desk.Answer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Seats are held until {@code heldUntil}; pay before. */
@Serdeable
public record JoinedAnswer(
        UUID orderId,
        @Schema(example = "PENDING_PAYMENT") String status,
        @Schema(example = "7980") long amountMinor,
        Instant heldUntil) {

    static JoinedAnswer of(Answer answer) {
        return new JoinedAnswer(answer.orderId(), answer.status(), answer.amountMinor(), answer.heldUntil());
    }
}
