package io.lintuan.web.http;

import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The description of every call, made from the controllers when they are compiled. */
@Hidden
@Controller("/openapi.yaml")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
    private final Optional<byte[]> description;

    @Inject
    OpenApiController(ResourceResolver resources) {
        this.description = resources
                .getResourceAsStream("classpath:META-INF/swagger/openapi.yml")
                .map(OpenApiController::read);
    }

    @Get(produces = MediaType.ALL)
    HttpResponse<byte[]> openApi() {
        return HttpResponse.ok(description.orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND)))
                .contentType(MediaType.of("application/yaml; charset=utf-8"))
                .header("Cache-Control", "no-cache");
    }

    private static byte[] read(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
