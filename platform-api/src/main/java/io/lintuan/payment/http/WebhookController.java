package io.lintuan.payment.http;

import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.Answer;
import io.lintuan.desk.RequestKey;
import io.lintuan.payment.HearFromProvider;
import io.lintuan.payment.ProviderNotice;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import reactor.core.publisher.Mono;

/**
 * Where the provider tells what happened. Its signature is its sign-in. A repeated webhook is answered like the first one;
 * a 4xx is final for the provider, except 409 and 429, so a refusal here is counted and logged.
 */
@Controller("/webhooks/payments")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "webhooks")
class WebhookController {
    private static final String CALLER = "payment-provider";

    private final WebhookSignature signature;
    private final NoticeJson json;
    private final HearFromProvider hear;
    private final WebhookMeters meters;

    WebhookController(WebhookSignature signature, NoticeJson json, HearFromProvider hear, WebhookMeters meters) {
        this.signature = signature;
        this.json = json;
        this.hear = hear;
        this.meters = meters;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "hearFromProvider",
            summary = "A signed notice of the payment provider",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoticeJson.Flat.class))))
    Mono<HttpResponse<?>> hear(HttpRequest<byte[]> request) {
        byte[] bytes = request.getBody().orElse(new byte[0]);
        return Mono.defer(() -> {
                    String id = signature.verify(request.getHeaders(), bytes);
                    RequestKey key = new RequestKey(CALLER, id, fingerprint(bytes));
                    return json.read(bytes)
                            .map(notice ->
                                    take(notice, key).doOnError(failure -> meters.noticeFailed(id, notice, failure)))
                            .orElseGet(Mono::empty);
                })
                .doOnSuccess(answer -> meters.taken())
                .doOnError(meters::failed)
                .then(Mono.fromSupplier(HttpResponse::noContent));
    }

    private Mono<Answer> take(ProviderNotice notice, RequestKey key) {
        if (notice instanceof ProviderNotice.Paid paid) {
            return hear.paid(paid, key)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.PAYMENT_UNKNOWN)))
                    .map(answer -> accepted(answer, ProblemCode.PAYMENT_UNKNOWN));
        }
        return hear.refunded((ProviderNotice.Refunded) notice, key)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.REFUND_UNKNOWN)))
                .map(answer -> accepted(answer, ProblemCode.REFUND_UNKNOWN));
    }

    private static Answer accepted(Answer answer, ProblemCode unknown) {
        if (answer.accepted()) {
            return answer;
        }
        throw Refusal.of(answer.refusal() == RefusalCode.ORDER_NOT_FOUND ? unknown : ProblemCode.of(answer.refusal()));
    }

    private static String fingerprint(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
