package io.lintuan.catalogue.http;

import io.lintuan.catalogue.Products;
import io.lintuan.identity.Caller;
import io.lintuan.postgres.WriteKey;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Repeatable;
import io.lintuan.web.StrictJson;
import io.lintuan.web.VersionTag;
import io.lintuan.web.WriteKeys;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A leader's own products. */
@Controller("/api/products")
@Secured("LEADER")
@Tag(name = "catalogue")
@AnswersProblems
@NeedsSignIn
class ProductController {
    private static final int SIZE_MAX = 200;
    private static final int TITLE_LENGTH_MAX = 80;

    private final Products products;
    private final StrictJson json;
    private final Clock clock;

    ProductController(Products products, StrictJson json, Clock clock) {
        this.products = products;
        this.json = json;
        this.clock = clock;
    }

    @Get
    @Operation(operationId = "listProducts", summary = "The leader's own products, newest first, by pages")
    Mono<ProductsAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @Nullable @QueryValue String after,
            @Parameter(description = "What the title contains, in any case", schema = @Schema(maxLength = 80))
                    @QueryValue(defaultValue = "")
                    String title,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryValue(defaultValue = "50")
                    int size) {
        if (size < 1 || size > SIZE_MAX) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "size", "must be 1 to 200");
        }
        if (title.length() > TITLE_LENGTH_MAX || title.indexOf('\0') >= 0) {
            throw Refusal.ofField(ProblemCode.FIELD_INVALID, "title", "must be at most 80 characters");
        }
        Optional<UUID> before =
                Optional.ofNullable(after).map(ProductCursor::parse).map(ProductCursor::productId);
        return products.of(caller.personId(), title, before, size + 1)
                .collectList()
                .map(found -> ProductsAnswer.of(found, size));
    }

    @Get("/{productId}")
    @Operation(operationId = "getProduct", summary = "One of the leader's own products; its ETag is its version")
    Mono<MutableHttpResponse<ProductAnswer>> one(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @PathVariable UUID productId) {
        return found(caller, productId)
                .map(product -> tagged(HttpResponse.ok(product), product))
                .map(answer -> known(request, answer));
    }

    @Post
    @Repeatable
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ProductAnswer.class)))
    @Operation(
            operationId = "addProduct",
            summary = "Keep a product for the next deals",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ProductRequest.class))))
    Mono<MutableHttpResponse<ProductAnswer>> add(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @Body byte[] body) {
        ProductRequest wanted = json.read(body, ProductRequest.class);
        return products.add(caller.personId(), wanted.terms(), key(caller, request, body), clock.instant())
                .flatMap(productId -> found(caller, productId))
                .map(product -> tagged(HttpResponse.created(product), product));
    }

    @Put("/{productId}")
    @Repeatable
    @Operation(
            operationId = "changeProduct",
            summary = "Write over a product; with If-Match only while nobody else changed it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ProductRequest.class))))
    Mono<MutableHttpResponse<ProductAnswer>> change(
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request,
            @PathVariable UUID productId,
            @Body byte[] body) {
        ProductRequest wanted = json.read(body, ProductRequest.class);
        WriteKey key = key(caller, request, body);
        return products.change(
                        caller.personId(), productId, VersionTag.ifMatch(request), wanted.terms(), key, clock.instant())
                .then(Mono.defer(() -> found(caller, productId)))
                .map(product -> tagged(HttpResponse.ok(product), product));
    }

    @Delete("/{productId}")
    @Repeatable
    @ApiResponse(responseCode = "204", description = "Removed; deals that offered it stay as they are")
    @Operation(operationId = "removeProduct", summary = "Forget a product")
    Mono<HttpResponse<Object>> remove(
            @Parameter(hidden = true) Caller caller, HttpRequest<?> request, @PathVariable UUID productId) {
        return products.remove(caller.personId(), productId, key(caller, request, new byte[0]), clock.instant())
                .thenReturn(HttpResponse.noContent());
    }

    private Mono<ProductAnswer> found(Caller caller, UUID productId) {
        return products.find(caller.personId(), productId)
                .map(ProductAnswer::of)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.PRODUCT_NOT_FOUND)));
    }

    private static WriteKey key(Caller caller, HttpRequest<?> request, byte[] body) {
        return WriteKeys.of("catalogue", caller, request, body);
    }

    private static MutableHttpResponse<ProductAnswer> tagged(
            MutableHttpResponse<ProductAnswer> answer, ProductAnswer product) {
        return answer.header(HttpHeaders.ETAG, VersionTag.of(product.version()));
    }

    private static MutableHttpResponse<ProductAnswer> known(
            HttpRequest<?> request, MutableHttpResponse<ProductAnswer> answer) {
        String tag = answer.getHeaders().get(HttpHeaders.ETAG);
        return tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.<ProductAnswer>notModified().header(HttpHeaders.ETAG, tag)
                : answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
