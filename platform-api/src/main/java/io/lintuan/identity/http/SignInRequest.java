package io.lintuan.identity.http;

import io.lintuan.identity.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of the demo's sign-in. */
@Introspected
@Schema(description = "Who to be; the same role and name is the same person.")
public record SignInRequest(
        @NotNull @Schema(example = "NEIGHBOR") Role role,

        @NotNull @Size(min = 1, max = 60) @Schema(example = "李阿姨")
        String name,

        @Nullable @Schema(description = "The token may state times of the past.", example = "false")
        Boolean statedTime) {

    boolean statesTime() {
        return Boolean.TRUE.equals(statedTime);
    }
}
