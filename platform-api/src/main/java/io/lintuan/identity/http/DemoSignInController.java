package io.lintuan.identity.http;

import io.lintuan.identity.SignInToDemo;
import io.lintuan.identity.SignInToDemo.SignedIn;
import io.lintuan.identity.Tokens;
import io.lintuan.settings.Deployment;
import io.lintuan.web.Allowance;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.ClientAddress;
import io.lintuan.web.Limits;
import io.lintuan.web.StrictJson;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import reactor.core.publisher.Mono;

/** Sign-in without proof. Where the environment is not the demo this address does not exist. */
@Controller("/api/demo/sign-in")
@Requires(property = "lintuan.environment", value = "demo")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "identity")
@AnswersProblems
class DemoSignInController {
    private final SignInToDemo signIn;
    private final StrictJson json;
    private final Limits limits;
    private final ClientAddress address;
    private final boolean secure;

    DemoSignInController(
            SignInToDemo signIn, StrictJson json, Limits limits, ClientAddress address, Deployment deployment) {
        this.signIn = signIn;
        this.json = json;
        this.limits = limits;
        this.address = address;
        this.secure = "https".equals(deployment.publicUrl().getScheme());
    }

    @Post
    @Operation(
            operationId = "signInToDemo",
            summary = "Sign in under any name (demo environment only)",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SignInRequest.class))))
    Mono<HttpResponse<SignedInAnswer>> signIn(HttpRequest<?> http, @Body byte[] body) {
        SignInRequest request = json.read(body, SignInRequest.class);
        limits.take(request.statesTime() ? Allowance.DRIVER_SIGN_IN : Allowance.SIGN_IN, address.of(http));
        return signIn.signIn(request.role(), request.name(), request.statesTime())
                .map(this::answer);
    }

    private MutableHttpResponse<SignedInAnswer> answer(SignedIn signedIn) {
        return HttpResponse.ok(new SignedInAnswer(
                        signedIn.person().id(),
                        signedIn.token(),
                        signedIn.person().role()))
                .cookie(SessionCookie.of(signedIn.token(), Tokens.LIFETIME, secure));
    }
}
