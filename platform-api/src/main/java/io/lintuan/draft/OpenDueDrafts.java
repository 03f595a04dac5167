package io.lintuan.draft;

import io.lintuan.draft.model.CycleRule;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** One look at what is due: cycles first, because what they schedule is due at once. */
@Singleton
public class OpenDueDrafts {
    private static final System.Logger LOG = System.getLogger(OpenDueDrafts.class.getName());
    private static final int MOST = 100;
    private static final int AT_ONCE = 4;

    /** Longer than the desk takes at worst, so that a claim which is being worked on is left alone. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Drafts drafts;
    private final OpenDraft open;
    private final Clock clock;

    public OpenDueDrafts(Drafts drafts, OpenDraft open, Clock clock) {
        this.drafts = drafts;
        this.open = open;
        this.clock = clock;
    }

    /** Completes when everything due was tried; what failed is said in the log and tried again or given up by itself. */
    public Mono<Void> look() {
        return cycles().then(Mono.defer(this::due));
    }

    private Mono<Void> cycles() {
        Instant now = clock.instant();
        return drafts.dueTemplates(now, MOST)
                .concatMap(template -> Mono.defer(() -> advance(template, now)).onErrorResume(error -> {
                    LOG.log(System.Logger.Level.WARNING, "template " + template.id() + " waits", error);
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> advance(Draft template, Instant now) {
        Cycle cycle = template.cycle().orElseThrow();
        CycleRule.Due due = cycle.rule().due(cycle.nextOpensAt().orElseThrow(), now);
        UUID occurrence = occurrence(template.id(), due.opens().orElse(now));
        return drafts.advance(template, due, occurrence, DraftBody.noted(template.body(), cycle.pickupNote()), now);
    }

    /** The same template and opening give the same id on every instance. */
    static UUID occurrence(UUID template, Instant opensAt) {
        return UUID.nameUUIDFromBytes(("cycle:" + template + ":" + opensAt).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Void> due() {
        Instant now = clock.instant();
        return drafts.claimDue(now, now.minus(RETRY_AFTER), MOST)
                .flatMap(
                        draft -> Mono.defer(() -> open.open(draft)).onErrorResume(error -> {
                            LOG.log(System.Logger.Level.INFO, "draft {0}: {1}", draft.id(), error.getMessage());
                            return Mono.empty();
                        }),
                        AT_ONCE)
                .then();
    }
}
