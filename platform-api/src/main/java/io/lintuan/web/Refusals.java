package io.lintuan.web;

import io.lintuan.desk.DealNotFound;
import io.lintuan.desk.DeskBusy;
import io.lintuan.desk.DeskUnavailable;
import io.lintuan.desk.KeyReused;
import io.lintuan.desk.RequestInFlight;
import io.lintuan.insight.InsightUnavailable;
import io.lintuan.order.CursorInvalid;
import io.lintuan.payment.PaymentUnavailable;
import io.lintuan.postgres.StoreUnavailable;
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
