package io.lintuan.catalogue;

import io.lintuan.catalogue.picture.Picture;
import io.lintuan.catalogue.picture.PictureRefused;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes in a leader's photo. Decoding costs up to a second and tens of megabytes, so one thread does it for all and few may
 * wait; the event loop never decodes.
 */
@Singleton
public class TakePhoto {
    private static final int MOST_WAITING = 16;

    private final Scheduler decoding = Schedulers.newBoundedElastic(1, MOST_WAITING, "photo-decoding");
    private final Photos photos;
    private final OwnPhotos own;
    private final Clock clock;

    TakePhoto(Photos photos, OwnPhotos own, Clock clock) {
        this.photos = photos;
        this.own = own;
        this.clock = clock;
    }

    /**
     * The same file again gives the same photo and changes nothing, so this needs no key.
     *
     * @param file as it was sent, at most {@code PictureLimits.BYTES_MAX}
     * @return errors: {@link PhotoUnreadable}, {@link PhotoTooManyPixels}, {@link PhotosBusy}, {@link CatalogueFull}, {@link PhotosUnavailable}
     */
    public Mono<TakenPhoto> take(UUID leaderId, byte[] file) {
        return Mono.fromCallable(() -> Picture.of(file))
                .subscribeOn(decoding)
                .onErrorMap(RejectedExecutionException.class, full -> new PhotosBusy())
                .onErrorMap(PictureRefused.class, TakePhoto::said)
                .flatMap(picture -> kept(leaderId, picture));
    }

    private static RuntimeException said(PictureRefused refused) {
        return switch (refused.reason()) {
            case UNREADABLE -> new PhotoUnreadable();
            case TOO_MANY_PIXELS -> new PhotoTooManyPixels();
        };
    }

    /** The bytes first: a name that somebody may use must lead to a picture. */
    private Mono<TakenPhoto> kept(UUID leaderId, Picture picture) {
        TakenPhoto photo = new TakenPhoto(PhotoName.of(picture), picture.widthPx(), picture.heightPx());
        return photos.keep(photo.name(), PhotoSize.LARGE, picture.large())
                .then(photos.keep(photo.name(), PhotoSize.SMALL, picture.small()))
                .then(Mono.defer(() -> own.add(leaderId, photo, clock.instant())))
                .thenReturn(photo);
    }

    @PreDestroy
    void stop() {
        decoding.dispose();
    }
}
