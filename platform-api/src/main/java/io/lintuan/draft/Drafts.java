package io.lintuan.draft;

import io.lintuan.draft.model.CycleRule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where drafts are kept. A draft is shown to its leader only, so every question but the sweep's names one. */
public interface Drafts {
    /** So many a leader may keep that are not open yet. */
    int MOST_KEPT = 200;

    /** What a leader writes down. */
    record Content(
            boolean template,
            boolean scheduled,
            String body,
            Optional<Integer> openMinutes,
            Optional<Instant> opensAt,
            String fingerprint) {}

    /** Adds it; what has the id already is left as it is and answered. Empty when the leader keeps too many. */
    Mono<Draft> add(UUID id, UUID leaderId, Content content, Instant now);

    /** Empty when there is none or it is somebody else's. */
    Mono<Draft> find(UUID id, UUID leaderId);

    /** What is not open yet, templates last, newest change first. */
    Flux<Draft> unopened(UUID leaderId);

    /** Empty when nothing changed: another revision is current, or its time has come. */
    Mono<Draft> change(UUID id, UUID leaderId, int revision, Content content, Instant now);

    /** Whether it is gone now, perhaps since long; one that is open or about to be stays. */
    Mono<Boolean> remove(UUID id, UUID leaderId);

    /** Takes a draft to open it at {@code now}, whatever its plan was; empty when that is not possible any more. */
    Mono<Draft> claim(UUID id, UUID leaderId, Instant now);

    /** Takes what is due, and again what was taken before {@code retryBefore} and is not done, at most {@code most}. */
    Flux<Draft> claimDue(Instant now, Instant retryBefore, int most);

    Mono<Void> opened(UUID id, Instant now);

    /** Says why to its leader and pauses the cycle it came from; does nothing when the deal is open after all. */
    Mono<Void> failed(UUID id, Draft.Reason reason, Instant now);

    /** Sets how a template opens; empty when it is no template. */
    Mono<Draft> repeat(UUID id, UUID leaderId, Cycle cycle);

    /** Templates whose opening has come, at most {@code most}. */
    Flux<Draft> dueTemplates(Instant now, int most);

    /**
     * Moves a cycle on and schedules the draft of this time, once, however many instances try.
     *
     * @param occurrenceId of the draft that opens, when one does
     */
    Mono<Void> advance(Draft template, CycleRule.Due due, UUID occurrenceId, String body, Instant now);
}
