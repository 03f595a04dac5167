package io.lintuan.draft.http;

import io.lintuan.draft.Draft;
import io.lintuan.draft.DraftPlans;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import jakarta.inject.Singleton;

/** Draws drafts for their leader, with what is wrong or odd in them. */
@Singleton
public class DraftAnswers {
    private final DraftPlans plans;
    private final Messages messages;

    DraftAnswers(DraftPlans plans, Messages messages) {
        this.plans = plans;
        this.messages = messages;
    }

    public DraftAnswer of(Draft draft, Language language) {
        return DraftAnswer.of(draft, plans.review(draft), key -> messages.text(language, key));
    }
}
