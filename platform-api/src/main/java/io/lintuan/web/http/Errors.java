package io.lintuan.web.http;

import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Refusals;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exceptions of the contexts: refusals are answered, faults are logged and answered without a word about their inside. */
@Singleton
final class Errors implements ExceptionHandler<RuntimeException, MutableHttpResponse<Object>> {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final ProblemAnswers answers;

    Errors(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<Object> handle(HttpRequest request, RuntimeException error) {
        Optional<Refusal> refusal = Refusals.of(error);
        if (refusal.isEmpty()) {
            LOG.error("{} {} failed", request.getMethod(), request.getPath(), error);
        }
        return answers.answer(request, refusal.orElseGet(() -> Refusal.of(ProblemCode.INTERNAL_ERROR)));
    }
}
