package io.lintuan.web.page;

import io.lintuan.draft.Cycle;
import io.lintuan.draft.Draft;
import io.lintuan.draft.Drafts;
import io.lintuan.draft.RepeatDeal;
import io.lintuan.draft.http.DraftAnswer;
import io.lintuan.draft.http.DraftAnswers;
import io.lintuan.identity.Caller;
import io.lintuan.web.JsonText;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What pages show of a leader's drafts, and what the form of a new deal begins with. */
@Singleton
class DraftPages {
    private final Drafts drafts;
    private final DraftAnswers answers;
    private final RepeatDeal repeatDeal;

    DraftPages(Drafts drafts, DraftAnswers answers, RepeatDeal repeatDeal) {
        this.drafts = drafts;
        this.answers = answers;
        this.repeatDeal = repeatDeal;
    }

    /** What the form begins with; its cut-off is the deal's own or counted from the opening. */
    @Serdeable
    record Start(
            Map<String, Object> deal,
            @Nullable Integer openMinutes,
            @Nullable Instant opensAt) {}

    /** Drafts, plans and templates that are not open yet. */
    Mono<List<Model.DraftLine>> lines(View view, UUID leaderId) {
        return drafts.unopened(leaderId).map(draft -> line(view, draft)).collectList();
    }

    /** An earlier deal moved to its next time; empty when none is asked for. Errors: those of {@link RepeatDeal}. */
    Mono<Optional<Start>> start(Caller leader, @Nullable UUID from) {
        return Mono.justOrEmpty(from)
                .flatMap(dealId -> repeatDeal.of(leader.personId(), dealId))
                .map(repeated -> Optional.of(
                        new Start(repeated.body(), null, repeated.opensAt().orElse(null))))
                .defaultIfEmpty(Optional.empty());
    }

    /** Error: {@link Refusal} with {@code draft-not-found}. */
    Mono<DraftAnswer> draft(View view, Caller leader, UUID draftId) {
        return drafts.find(draftId, leader.personId())
                .map(draft -> answers.of(draft, view.language()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemCode.DRAFT_NOT_FOUND)));
    }

    private static Model.DraftLine line(View view, Draft draft) {
        Object title = JsonText.object(draft.body()).get("title");
        String name = title instanceof String text && !text.isBlank() ? text : view.t("draft.untitled");
        return new Model.DraftLine(
                draft.id(), name, draft.template() ? "TEMPLATE" : draft.status().name(), note(view, draft));
    }

    private static String note(View view, Draft draft) {
        if (draft.reason().isPresent()) {
            return view.t("problem." + draft.reason().get().code() + ".sentence");
        }
        if (draft.status() == Draft.Status.SCHEDULED) {
            return view.t("draft.opens", view.moment(draft.opensAt().orElseThrow()));
        }
        return draft.cycle().map(cycle -> note(view, cycle)).orElse("");
    }

    private static String note(View view, Cycle cycle) {
        return cycle.nextOpensAt()
                .map(next -> view.t("draft.next", view.moment(next)))
                .orElseGet(() -> view.t("draft.cycle." + cycle.status()));
    }
}
