package io.lintuan.desk;

import io.lintuan.deal.model.Asked;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A command that waits for its answer. */
final class Pending {
    private final Submission submission;
    private final Sinks.One<Answer> answer = Sinks.one();

    Pending(Submission submission) {
        this.submission = submission;
    }

    UUID dealId() {
        return submission.dealId();
    }

    Optional<RequestKey> key() {
        return submission.key();
    }

    Asked asked() {
        return new Asked(submission.command(), submission.statedAt());
    }

    Mono<Answer> answer() {
        return answer.asMono();
    }

    void succeed(Answer given) {
        answer.tryEmitValue(given);
    }

    void fail(Throwable error) {
        answer.tryEmitError(error);
    }

    /** A key that was used before gets its first answer, or is refused when the request is another one. */
    void repeat(StoredAnswer stored) {
        boolean same = submission
                .key()
                .map(RequestKey::fingerprint)
                .filter(stored.fingerprint()::equals)
                .isPresent();
        if (same) {
            succeed(stored.answer());
        } else {
            fail(new KeyReused());
        }
    }
}
