package io.lintuan.draft.postgres;

import io.lintuan.draft.Cycle;
import io.lintuan.draft.Draft;
import io.lintuan.draft.Drafts;
import io.lintuan.draft.model.CycleRule;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts and cycles in two tables; each step is one statement, so that instances need no locks of their own. */
@Singleton
final class PostgresDrafts implements Drafts {
    /** What is absent travels as empty text, or as zero where a number is never zero. */
    private static final String NOTHING = "";

    private final Sql sql;

    PostgresDrafts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Draft> add(UUID id, UUID leaderId, Content content, Instant now) {
        return sql.update(
                        DraftSql.ADD,
                        id,
                        leaderId,
                        content.template() ? "TEMPLATE" : "DRAFT",
                        content.scheduled() ? "SCHEDULED" : "DRAFT",
                        content.body(),
                        content.openMinutes().orElse(0),
                        text(content.opensAt()),
                        content.fingerprint(),
                        now,
                        MOST_KEPT)
                .then(find(id, leaderId));
    }

    @Override
    public Mono<Draft> find(UUID id, UUID leaderId) {
        return Mono.defer(() -> sql.row(DraftSql.FIND, DraftRow::of, id, leaderId));
    }

    @Override
    public Flux<Draft> unopened(UUID leaderId) {
        return sql.rows(DraftSql.UNOPENED, DraftRow::of, leaderId, MOST_KEPT);
    }

    @Override
    public Mono<Draft> change(UUID id, UUID leaderId, int revision, Content content, Instant now) {
        return sql.update(
                        DraftSql.CHANGE,
                        id,
                        leaderId,
                        revision,
                        content.scheduled() ? "SCHEDULED" : "DRAFT",
                        content.body(),
                        content.openMinutes().orElse(0),
                        text(content.opensAt()),
                        content.fingerprint(),
                        now)
                .flatMap(changed -> changed == 0 ? Mono.empty() : find(id, leaderId));
    }

    @Override
    public Mono<Boolean> remove(UUID id, UUID leaderId) {
        return sql.update(DraftSql.REMOVE, id, leaderId)
                .then(find(id, leaderId).map(still -> false).defaultIfEmpty(true));
    }

    @Override
    public Mono<Draft> claim(UUID id, UUID leaderId, Instant now) {
        return sql.update(DraftSql.CLAIM, id, leaderId, now)
                .flatMap(claimed -> claimed == 0 ? Mono.empty() : find(id, leaderId));
    }

    @Override
    public Flux<Draft> claimDue(Instant now, Instant retryBefore, int most) {
        return sql.rows(DraftSql.CLAIM_DUE, DraftRow::of, now, retryBefore, most);
    }

    @Override
    public Mono<Void> opened(UUID id, Instant now) {
        return sql.update(DraftSql.OPENED, id, now).then();
    }

    @Override
    public Mono<Void> failed(UUID id, Draft.Reason reason, Instant now) {
        return sql.update(DraftSql.FAILED, id, reason.code(), reason.field().orElse(NOTHING), now)
                .then();
    }

    @Override
    public Mono<Draft> repeat(UUID id, UUID leaderId, Cycle cycle) {
        CycleRule rule = cycle.rule();
        return sql.update(
                        DraftSql.REPEAT,
                        id,
                        leaderId,
                        cycle.status().name(),
                        rule.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new),
                        rule.opensLocal(),
                        cycle.openMinutes(),
                        rule.zone().getId(),
                        cycle.pickupNote(),
                        rule.endsOn().map(Object::toString).orElse(NOTHING),
                        text(cycle.nextOpensAt()))
                .flatMap(set -> set == 0 ? Mono.empty() : find(id, leaderId));
    }

    @Override
    public Flux<Draft> dueTemplates(Instant now, int most) {
        return sql.rows(DraftSql.DUE_TEMPLATES, DraftRow::of, now, most);
    }

    @Override
    public Mono<Void> advance(Draft template, CycleRule.Due due, UUID occurrenceId, String body, Instant now) {
        Cycle cycle = template.cycle().orElseThrow();
        return sql.update(
                        DraftSql.ADVANCE,
                        template.id(),
                        cycle.nextOpensAt().orElseThrow(),
                        text(due.next()),
                        text(due.skipped()),
                        occurrenceId,
                        body,
                        cycle.openMinutes(),
                        text(due.opens()),
                        now)
                .then();
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(NOTHING);
    }
}
