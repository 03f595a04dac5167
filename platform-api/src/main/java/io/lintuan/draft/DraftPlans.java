package io.lintuan.draft;

import io.lintuan.contracts.DealLimits;
import io.lintuan.deal.NewDeals;
import io.lintuan.draft.model.TimesMoved;
import io.lintuan.web.JsonText;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What may be planned: only what could be opened as it stands is left to the timer. */
@Singleton
public class DraftPlans {
    // Whatever the real cut-off will be, the rest of the body is looked at with one that is possible.
    private static final int ANY_MINUTES = 60;

    private final NewDeals newDeals;
    private final Clock clock;

    public DraftPlans(NewDeals newDeals, Clock clock) {
        this.newDeals = newDeals;
        this.clock = clock;
    }

    /** What is wrong with a draft, or odd, as it stands. A template's cut-off is its cycle's. */
    public NewDeals.Review review(Draft draft) {
        Optional<Integer> minutes =
                draft.template() && draft.openMinutes().isEmpty() ? Optional.of(ANY_MINUTES) : draft.openMinutes();
        return review(draft.body(), minutes, draft.opensAt().orElseGet(clock::instant));
    }

    /** Errors: {@link Refusal} about the plan or about the first mistake in the body. */
    public void checkSchedule(Drafts.Content content) {
        Instant now = clock.instant();
        Instant opensAt = content.opensAt()
                .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(DealLimits.OPEN_MAX)))
                .orElseThrow(() ->
                        Refusal.ofField(ProblemCode.FIELD_INVALID, "opensAt", "must be in the future, within 60 days"));
        check(content.body(), content.openMinutes(), opensAt);
        Instant cutOffAt = cutOff(content, opensAt);
        if (!cutOffAt.isAfter(opensAt) || cutOffAt.isAfter(opensAt.plus(DealLimits.OPEN_MAX))) {
            throw Refusal.ofField(
                    ProblemCode.FIELD_INVALID, "deal.cutOffAt", "must be within 60 days after the opening");
        }
    }

    /** Errors: {@link Refusal} about the first mistake in a template's body. */
    public void checkTemplate(String body, int openMinutes) {
        check(body, Optional.of(openMinutes), clock.instant());
    }

    private void check(String body, Optional<Integer> openMinutes, Instant opensAt) {
        review(body, openMinutes, opensAt).mistake().ifPresent(mistake -> {
            ProblemCode code = ProblemCode.ofWire(mistake.code()).orElse(ProblemCode.FIELD_INVALID);
            throw Refusal.ofField(
                    code, mistake.field().map(field -> "deal." + field).orElse("deal"), mistake.code());
        });
    }

    private NewDeals.Review review(String body, Optional<Integer> openMinutes, Instant opensAt) {
        return newDeals.review(DraftBody.bytes(DraftBody.openingAt(body, openMinutes, opensAt)));
    }

    private static Instant cutOff(Drafts.Content content, Instant opensAt) {
        if (content.openMinutes().isPresent()) {
            return opensAt.plus(Duration.ofMinutes(content.openMinutes().get()));
        }
        return TimesMoved.instant(JsonText.object(content.body()).get("cutOffAt"))
                .orElseThrow(() -> Refusal.ofField(ProblemCode.FIELD_INVALID, "deal.cutOffAt", "must be a time"));
    }
}
