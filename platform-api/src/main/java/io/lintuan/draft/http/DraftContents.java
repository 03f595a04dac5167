package io.lintuan.draft.http;

import io.lintuan.draft.Draft;
import io.lintuan.draft.DraftPlans;
import io.lintuan.draft.Drafts;
import io.lintuan.web.JsonText;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads what a leader wrote down and plans. */
@Singleton
class DraftContents {
    private static final int BODY_MOST = 60_000;

    private final DraftPlans plans;

    DraftContents(DraftPlans plans) {
        this.plans = plans;
    }

    /** Errors: {@link Refusal} about the size, and about a plan that cannot be kept. */
    Drafts.Content of(DraftRequest wanted, boolean template, String fingerprint) {
        String body = JsonText.of(wanted.deal());
        if (body.length() > BODY_MOST) {
            throw Refusal.of(ProblemCode.BODY_TOO_LARGE);
        }
        boolean scheduled = Boolean.TRUE.equals(wanted.scheduled());
        Drafts.Content content = new Drafts.Content(
                template,
                scheduled,
                body,
                Optional.ofNullable(wanted.openMinutes()),
                Optional.ofNullable(wanted.opensAt()),
                fingerprint);
        if (scheduled) {
            if (template) {
                throw Refusal.ofField(ProblemCode.FIELD_INVALID, "scheduled", "a template opens by its cycle");
            }
            plans.checkSchedule(content);
        }
        return content;
    }

    /** Whether a draft is already what the same request made of it. */
    static boolean isRepeat(Draft current, DraftRequest wanted, String fingerprint) {
        return wanted.revision() != null
                && current.revision() == wanted.revision() + 1
                && current.changedBy().equals(fingerprint);
    }
}
