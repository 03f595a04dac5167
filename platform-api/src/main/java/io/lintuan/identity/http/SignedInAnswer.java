package io.lintuan.identity.http;

import io.lintuan.identity.Role;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Who signed in; the token also comes as cookie {@code lintuan}. */
@Serdeable
public record SignedInAnswer(
        UUID personId,
        @Schema(example = "eyJhbGciOiJIUzI1NiJ9.e30.sig") String token,
        @Schema(example = "NEIGHBOR") Role role) {}
