package io.lintuan.catalogue.http;

import io.lintuan.catalogue.PhotoSize;
import io.lintuan.catalogue.Photos;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Photos for everybody. A name never means another picture, so a browser may keep one for ever. */
@Hidden
@Controller("/photos/{name}")
@Secured(SecurityRule.IS_ANONYMOUS)
class PhotoFileController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String ENDING = ".jpg";

    private final Photos photos;

    PhotoFileController(Photos photos) {
        this.photos = photos;
    }

    @Get(uri = "/{file}", produces = MediaType.IMAGE_JPEG)
    Mono<MutableHttpResponse<byte[]>> photo(
            HttpRequest<?> request, @PathVariable String name, @PathVariable String file) {
        PhotoSize wanted = sizeOf(file);
        String tag = "\"" + name + "-" + wanted.wire() + "\"";
        return photos.read(name, wanted)
                .map(jpeg -> tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                        ? HttpResponse.<byte[]>notModified()
                        : HttpResponse.ok(jpeg).contentType(MediaType.IMAGE_JPEG_TYPE))
                .map(answer -> answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.NOT_FOUND)));
    }

    /** {@code large.jpg} or {@code small.jpg}. */
    private static PhotoSize sizeOf(String file) {
        return Optional.of(file)
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .flatMap(PhotoSize::ofWire)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }
}
