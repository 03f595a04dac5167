package io.lintuan.catalogue.http;

import io.lintuan.catalogue.TakePhoto;
import io.lintuan.catalogue.TakenPhoto;
import io.lintuan.identity.Caller;
import io.lintuan.web.AnswersProblems;
import io.lintuan.web.NeedsSignIn;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in photos. The body is the file itself; it is held in memory, so few come at once and none may dawdle. */
@Controller("/api/photos")
@Secured("LEADER")
@Tag(name = "catalogue")
@AnswersProblems
@NeedsSignIn
class PhotoController {
    private static final int MOST_AT_ONCE = 8;
    private static final Duration SENT_WITHIN = Duration.ofSeconds(60);
    private static final Duration TRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final TakePhoto takePhoto;

    PhotoController(TakePhoto takePhoto) {
        this.takePhoto = takePhoto;
    }

    /** Where the two sizes of a photo are. */
    @Serdeable
    public record PhotoAnswer(
            @Schema(example = "3f0c9a1be2d4c5f67788990011223344556677889900aabbccddeeff00112233")
            String name,

            @Schema(example = "1280") int widthPx,
            @Schema(example = "960") int heightPx,
            @Schema(example = "/photos/3f0c…/large.jpg") String large,
            @Schema(example = "/photos/3f0c…/small.jpg") String small) {

        static PhotoAnswer of(TakenPhoto photo) {
            String folder = "/photos/" + photo.name();
            return new PhotoAnswer(
                    photo.name(), photo.widthPx(), photo.heightPx(), folder + "/large.jpg", folder + "/small.jpg");
        }
    }

    @Post
    @Consumes(MediaType.ALL)
    @ApiResponse(
            responseCode = "201",
            description = "Kept, upright and without metadata; the same file again gives the same photo",
            content = @Content(schema = @Schema(implementation = PhotoAnswer.class)))
    @Operation(
            operationId = "takePhoto",
            summary = "Keep a photo: JPEG or PNG, at most 10 MB and 50 million pixels; repeating it does no harm",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
                            }))
    Mono<HttpResponse<PhotoAnswer>> take(@Parameter(hidden = true) Caller caller, HttpRequest<?> request) {
        if (!places.tryAcquire()) {
            throw Refusal.retry(ProblemCode.TOO_MANY_REQUESTS, TRY_AFTER);
        }
        return file((ServerHttpRequest<?>) request)
                .flatMap(file -> takePhoto.take(caller.personId(), file))
                .<HttpResponse<PhotoAnswer>>map(photo -> HttpResponse.created(PhotoAnswer.of(photo)))
                .doFinally(over -> places.release());
    }

    /** Streamed, because what the service buffers by itself is at most 64 KB. */
    private static Mono<byte[]> file(ServerHttpRequest<?> request) {
        return Flux.from(request.byteBody().toByteArrayPublisher())
                .collect(SentFile::new, SentFile::add)
                .map(SentFile::bytes)
                .timeout(SENT_WITHIN)
                .onErrorMap(TimeoutException.class, slow -> Refusal.of(ProblemCode.BODY_TOO_LARGE));
    }
}
