package io.lintuan.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader's deal that is not open yet, or a template.
 *
 * @param id also the id of the deal that it becomes
 * @param revision changes with every change of the leader's
 * @param body of {@code POST /api/deals} as it was typed, perhaps unfinished
 * @param openMinutes cut-off counted from the opening; absent when the body states it
 * @param opensAt when it opens ({@link Status#SCHEDULED}), or when it would ({@link Status#DRAFT}, a suggestion)
 * @param templateId the template whose cycle made it
 * @param cycle of a template that opens by itself
 */
public record Draft(
        UUID id,
        UUID leaderId,
        boolean template,
        Status status,
        int revision,
        String body,
        Optional<Integer> openMinutes,
        Optional<Instant> opensAt,
        Optional<Reason> reason,
        Optional<UUID> templateId,
        Optional<Cycle> cycle,
        String createdBy,
        String changedBy,
        Instant changedAt) {

    /** DRAFT and FAILED may be changed, and SCHEDULED until its time comes; OPENING and OPENED never again. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        OPENING,
        OPENED,
        FAILED
    }

    /** Why it could not be opened: a code of the problem catalogue and the field it is about. */
    public record Reason(String code, Optional<String> field) {}
}
