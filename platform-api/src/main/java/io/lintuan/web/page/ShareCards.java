package io.lintuan.web.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lintuan.deal.DealView;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import javax.imageio.ImageIO;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Share pictures as PNG. Drawing costs tens of milliseconds, so one thread draws, few may wait for it, and a deal's picture
 * is kept for a minute: a link that spreads through a hundred groups is drawn once.
 */
@Singleton
class ShareCards {
    private static final int MOST_KEPT = 256;
    private static final int MOST_WAITING = 64;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration TRY_AFTER = Duration.ofSeconds(1);

    private final Scheduler drawing = Schedulers.newBoundedElastic(1, MOST_WAITING, "share-cards");
    private final AsyncCache<String, byte[]> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).buildAsync();
    private final ShareCard card;

    ShareCards(CardFonts fonts) {
        this.card = new ShareCard(fonts);
    }

    /** Error: {@link Refusal} when too many pictures wait to be drawn. */
    Mono<byte[]> of(DealView deal, String address) {
        return Mono.fromFuture(
                        () -> kept.get(
                                deal.shareToken(), (token, executor) -> Mono.fromCallable(() -> png(deal, address))
                                        .subscribeOn(drawing)
                                        .toFuture()),
                        true)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> Refusal.retry(ProblemCode.TOO_MANY_REQUESTS, TRY_AFTER));
    }

    private byte[] png(DealView deal, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            ImageIO.write(card.draw(deal, address), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @PreDestroy
    void stop() {
        drawing.dispose();
    }
}
