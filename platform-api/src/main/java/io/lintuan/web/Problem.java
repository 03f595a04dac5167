package io.lintuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A problem document (RFC 9457).
 *
 * @param type address of the page that explains the code
 * @param detail a sentence in the caller's language
 * @param code stable for ever; decide by it
 * @param field the part of the request that was wrong, for example {@code lines[0].quantity}
 */
@Serdeable
@Schema(description = "Problem document (RFC 9457); decide by its code.")
public record Problem(
        @Schema(example = "http://127.0.0.1:8080/problems/sold-out")
        String type,

        @Schema(example = "Sold out") String title,
        @Schema(example = "409") int status,

        @Schema(example = "There is not enough left of this item.")
        String detail,

        @Schema(example = "sold-out") String code,
        @Nullable @Schema(example = "lines[0].quantity") String field) {}
