package io.lintuan.insight.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

/** {@code from} and {@code to} of a question about a time, as they were written. */
@Introspected
record AskedSpan(
        @Parameter(
                schema = @Schema(type = "string", format = "date-time"),
                description = "Start, included; without it an hour before the end.")
        @Nullable @QueryValue
        String from,

        @Parameter(
                schema = @Schema(type = "string", format = "date-time"),
                description = "End, excluded, at most 7 days after the start; without it now.")
        @Nullable @QueryValue
        String to) {}
