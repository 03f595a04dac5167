package io.lintuan.payment.http;

import io.lintuan.payment.ProviderNotice;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads a webhook's body. Fields we do not know are left alone, because the provider may add some. */
@Singleton
final class NoticeJson {
    private final ObjectMapper mapper;

    NoticeJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Every field of every type; which are set depends on the type. */
    @Serdeable
    @Schema(
            name = "PaymentNotice",
            description =
                    "payment.succeeded with payment, order, amount and paidAt, or refund.settled with refundKey and settledAt.")
    record Flat(
            @Nullable @Schema(example = "payment.succeeded") String type,
            @Nullable UUID paymentId,
            @Nullable UUID orderId,
            @Nullable String refundKey,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable Instant paidAt,
            @Nullable Instant settledAt) {}

    /** Empty for a type that means nothing to us. Error: {@link Refusal} {@code json-invalid} or {@code field-invalid}. */
    Optional<ProviderNotice> read(byte[] body) {
        Flat flat = parse(body);
        if ("payment.succeeded".equals(flat.type())) {
            return Optional.of(new ProviderNotice.Paid(
                    needed(flat.paymentId(), "paymentId"),
                    needed(flat.orderId(), "orderId"),
                    needed(flat.amountMinor(), "amountMinor"),
                    needed(flat.currency(), "currency"),
                    needed(flat.paidAt(), "paidAt")));
        }
        if ("refund.settled".equals(flat.type())) {
            return Optional.of(new ProviderNotice.Refunded(
                    needed(flat.refundKey(), "refundKey"),
                    needed(flat.paymentId(), "paymentId"),
                    needed(flat.amountMinor(), "amountMinor"),
                    needed(flat.currency(), "currency"),
                    needed(flat.settledAt(), "settledAt")));
        }
        return Optional.empty();
    }

    private Flat parse(byte[] body) {
        try {
            Flat flat = mapper.readValue(body, Flat.class);
            if (flat != null) {
                return flat;
            }
        } catch (IOException e) {
            // Told below, like a body that is null.
        }
        throw Refusal.of(ProblemCode.JSON_INVALID);
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, field, "The value is missing.");
        }
        return value;
    }
}
