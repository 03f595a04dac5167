package io.lintuan.web;

import io.lintuan.catalogue.CatalogueFull;
import io.lintuan.catalogue.PhotoMissing;
import io.lintuan.catalogue.PhotoTooManyPixels;
import io.lintuan.catalogue.PhotoUnreadable;
import io.lintuan.catalogue.PhotosBusy;
import io.lintuan.catalogue.PhotosUnavailable;
import io.lintuan.catalogue.ProductChanged;
import io.lintuan.catalogue.ProductMissing;
import io.lintuan.community.CommunityChanged;
import io.lintuan.community.CommunityFull;
import io.lintuan.community.CommunityMissing;
import io.lintuan.community.LastPickupPoint;
import io.lintuan.community.NotYourCommunity;
import io.lintuan.community.PickupPointMissing;
import io.lintuan.desk.DealNotFound;
import io.lintuan.desk.DeskBusy;
import io.lintuan.desk.DeskUnavailable;
import io.lintuan.desk.KeyReused;
import io.lintuan.desk.RequestInFlight;
import io.lintuan.insight.InsightUnavailable;
import io.lintuan.order.CursorInvalid;
import io.lintuan.payment.PaymentUnavailable;
import io.lintuan.postgres.StoreUnavailable;
import io.lintuan.postgres.WriteKeyReused;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The one place where an exception of the contexts becomes a refusal with a code. */
public final class Refusals {
    private static final Map<Class<? extends Throwable>, Refusal> KNOWN = Map.ofEntries(
            Map.entry(DealNotFound.class, Refusal.of(ProblemCode.DEAL_NOT_FOUND)),
            Map.entry(KeyReused.class, Refusal.of(ProblemCode.IDEMPOTENCY_KEY_REUSED)),
            Map.entry(WriteKeyReused.class, Refusal.of(ProblemCode.IDEMPOTENCY_KEY_REUSED)),
            Map.entry(BufferLengthExceededException.class, Refusal.of(ProblemCode.BODY_TOO_LARGE)),
            Map.entry(ProductMissing.class, Refusal.of(ProblemCode.PRODUCT_NOT_FOUND)),
            Map.entry(ProductChanged.class, Refusal.of(ProblemCode.CHANGED_MEANWHILE)),
            Map.entry(CatalogueFull.class, Refusal.of(ProblemCode.CATALOGUE_FULL)),
            Map.entry(PhotoMissing.class, Refusal.of(ProblemCode.PHOTO_UNKNOWN)),
            Map.entry(PhotoUnreadable.class, Refusal.of(ProblemCode.PHOTO_UNREADABLE)),
            Map.entry(PhotoTooManyPixels.class, Refusal.of(ProblemCode.PHOTO_TOO_MANY_PIXELS)),
            Map.entry(PhotosBusy.class, Refusal.retry(ProblemCode.TOO_MANY_REQUESTS, Duration.ofSeconds(2))),
            Map.entry(PhotosUnavailable.class, Refusal.retry(ProblemCode.PHOTOS_UNAVAILABLE, Duration.ofSeconds(5))),
            Map.entry(CommunityMissing.class, Refusal.of(ProblemCode.COMMUNITY_UNKNOWN)),
            Map.entry(PickupPointMissing.class, Refusal.of(ProblemCode.PICKUP_POINT_UNKNOWN)),
            Map.entry(NotYourCommunity.class, Refusal.of(ProblemCode.NOT_YOUR_COMMUNITY)),
            Map.entry(CommunityChanged.class, Refusal.of(ProblemCode.CHANGED_MEANWHILE)),
            Map.entry(CommunityFull.class, Refusal.of(ProblemCode.COMMUNITY_FULL)),
            Map.entry(LastPickupPoint.class, Refusal.of(ProblemCode.LAST_PICKUP_POINT)),
            Map.entry(CursorInvalid.class, Refusal.of(ProblemCode.CURSOR_INVALID)),
            Map.entry(RequestInFlight.class, Refusal.retry(ProblemCode.REQUEST_IN_FLIGHT, Duration.ofSeconds(1))),
            Map.entry(DeskBusy.class, Refusal.retry(ProblemCode.DESK_BUSY, Duration.ofSeconds(1))),
            Map.entry(PaymentUnavailable.class, Refusal.retry(ProblemCode.PAYMENT_UNAVAILABLE, Duration.ofSeconds(2))),
            Map.entry(InsightUnavailable.class, Refusal.retry(ProblemCode.INSIGHT_UNAVAILABLE, Duration.ofSeconds(5))),
            Map.entry(DeskUnavailable.class, away()),
            Map.entry(StoreUnavailable.class, away()));

    private Refusals() {}

    /** The refusal that an exception stands for; empty for a fault of ours. */
    public static Optional<Refusal> of(Throwable error) {
        if (error instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (error instanceof R2dbcNonTransientResourceException
                || error instanceof R2dbcTransientResourceException
                || error instanceof R2dbcTimeoutException) {
            return Optional.of(away());
        }
        return Optional.ofNullable(KNOWN.get(error.getClass()));
    }

    private static Refusal away() {
        return Refusal.retry(ProblemCode.STORE_UNAVAILABLE, Duration.ofSeconds(2));
    }
}
