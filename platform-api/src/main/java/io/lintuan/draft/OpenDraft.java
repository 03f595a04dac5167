package io.lintuan.draft;

import io.lintuan.deal.DealBodies;
import io.lintuan.deal.NewDeals;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Refusals;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Opens a draft that was claimed, by the same way as the call. The key {@code draft:<id>} and the deal's id make it happen
 * once, whoever tries how often; what was found out last is written down last, so a crash in between is only looked at again.
 */
@Singleton
public class OpenDraft {
    // No person's id: nobody's own key can ever meet these.
    private static final String CALLER = "drafts";
    private static final String FINGERPRINT = "draft";

    private final Drafts drafts;
    private final NewDeals newDeals;
    private final OrderDesk desk;
    private final DealBodies bodies;
    private final Clock clock;

    public OpenDraft(Drafts drafts, NewDeals newDeals, OrderDesk desk, DealBodies bodies, Clock clock) {
        this.drafts = drafts;
        this.newDeals = newDeals;
        this.desk = desk;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Completes when the deal is open. Errors: a {@link Refusal} says why it cannot be, and its leader has been told; any
     * other error leaves the draft to the next look.
     */
    public Mono<Void> open(Draft claimed) {
        UUID id = claimed.id();
        Instant opensAt = claimed.opensAt().orElseThrow();
        String body = DraftBody.openingAt(claimed.body(), claimed.openMinutes(), opensAt);
        return desk.open(
                        newDeals.prepare(claimed.leaderId(), id, DraftBody.bytes(body)),
                        new RequestKey(CALLER, "draft:" + id, FINGERPRINT))
                .flatMap(answer -> bodies.keep(id, body).onErrorResume(notKept -> Mono.empty()))
                .then(Mono.defer(() -> drafts.opened(id, clock.instant())))
                .onErrorResume(error -> isForGood(error), error -> failed(id, error));
    }

    private Mono<Void> failed(UUID id, Throwable error) {
        Refusal refusal = Refusals.of(error).orElseGet(() -> Refusal.of(ProblemCode.INTERNAL_ERROR));
        Draft.Reason reason = new Draft.Reason(refusal.code().wire(), refusal.field());
        return drafts.failed(id, reason, clock.instant()).then(Mono.error(error));
    }

    /** A busy desk and a store that is away pass; a no and a defect stay what they are however often one asks. */
    private static boolean isForGood(Throwable error) {
        Optional<Refusal> refusal = Refusals.of(error);
        return refusal.isEmpty() || refusal.get().retryAfter().isEmpty();
    }
}
