package io.lintuan.order.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Where the browser goes to pay. */
@Serdeable
public record PaymentAnswer(
        UUID paymentId,

        @Schema(example = "http://127.0.0.1:8090/checkout/01a2…")
        String checkoutUrl) {}
