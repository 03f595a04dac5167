package io.lintuan.web;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.Answer;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.identity.Caller;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Brings a person's command to the desk with its key and time, and turns the desk's no into a {@link Refusal}. */
@Singleton
public class DeskCalls {
    private static final byte[] NO_FIELDS = {'{', '}'};

    private final OrderDesk desk;
    private final StatedTimes statedTimes;
    private final StrictJson json;

    DeskCalls(OrderDesk desk, StatedTimes statedTimes, StrictJson json) {
        this.desk = desk;
        this.statedTimes = statedTimes;
        this.json = json;
    }

    /** Body of a command that needs nothing but perhaps its time. */
    @Introspected
    @Schema(description = "Nothing, or when it happened (demo environment, tokens that may state times).")
    public record Moment(
            @Nullable @Schema(example = "2026-10-01T12:00:00Z")
            Instant occurredAt) {}

    /** A request that may be repeated: what it is recognised by, and when it happened if its caller may say so. */
    public record Asked(RequestKey key, Optional<Instant> statedAt) {}

    /** Reads a command without fields of its own; an absent body counts as an empty object. Errors: {@link Refusal}. */
    public Asked asked(Caller caller, HttpRequest<byte[]> request) {
        byte[] bytes = request.getBody().filter(some -> some.length > 0).orElse(NO_FIELDS);
        return asked(caller, request, bytes, json.read(bytes, Moment.class).occurredAt());
    }

    /** Errors: {@link Refusal} about the key or the time. */
    public Asked asked(Caller caller, HttpRequest<?> request, byte[] body, @Nullable Instant occurredAt) {
        return new Asked(RequestKeys.of(caller, request, body), statedTimes.of(caller, occurredAt));
    }

    /** Errors: {@link Refusal}, and those of {@link OrderDesk#submit}. */
    public Mono<Answer> submit(Asked asked, UUID dealId, DealCommand command) {
        return desk.submit(new Submission(dealId, command, Optional.of(asked.key()), asked.statedAt()))
                .map(DeskCalls::accepted);
    }

    /** Errors: {@link Refusal}, and those of {@link OrderDesk#open}. */
    public Mono<Answer> open(Asked asked, Mono<NewDeal> prepared) {
        return desk.open(prepared, asked.key()).map(DeskCalls::accepted);
    }

    /** The answer itself, or the desk's no as a {@link Refusal}. */
    public static Answer accepted(Answer answer) {
        if (!answer.accepted()) {
            throw Refusal.of(ProblemCode.of(answer.refusal()));
        }
        return answer;
    }
}
