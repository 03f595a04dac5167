package io.lintuan.web.http;

import io.lintuan.settings.Deployment;
import io.lintuan.web.Channel;
import io.lintuan.web.Counters;
import io.lintuan.web.Language;
import io.lintuan.web.Messages;
import io.lintuan.web.Problem;
import io.lintuan.web.ProblemPage;
import io.lintuan.web.Refusal;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Answers every error with a problem document (or a page, to a browser), whoever raised it, and counts it. */
@Singleton
final class ProblemAnswers implements ErrorResponseProcessor<Object> {
    private final Messages messages;
    private final Counters counters;
    private final Deployment deployment;
    private final ProblemPage page;

    ProblemAnswers(Messages messages, Counters counters, Deployment deployment, ProblemPage page) {
        this.page = page;
        this.messages = messages;
        this.counters = counters;
        this.deployment = deployment;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Refusal refusal =
                HttpRefusals.of(context.getRequest(), context.getRootCause().orElse(null), response.code());
        return answer(context.getRequest(), refusal, response);
    }

    MutableHttpResponse<Object> answer(HttpRequest<?> request, Refusal refusal) {
        return answer(request, refusal, HttpResponse.ok());
    }

    @SuppressWarnings("unchecked")
    private MutableHttpResponse<Object> answer(
            HttpRequest<?> request, Refusal refusal, MutableHttpResponse<?> response) {
        counters.refused(refusal.code(), Channel.of(request));
        MutableHttpResponse<Object> answer =
                (MutableHttpResponse<Object>) response.status(refusal.code().status());
        answer.header("Cache-Control", "no-store");
        refusal.retryAfter()
                .ifPresent(after -> answer.header("Retry-After", Long.toString(Math.max(1, after.toSeconds()))));
        if (Browsing.isPage(request)) {
            return Browsing.answer(request, refusal, answer, page);
        }
        if (refusal.code().status() == 401) {
            answer.header("WWW-Authenticate", "Bearer realm=\"lintuan\"");
        }
        if (request.getMethod() == HttpMethod.HEAD) {
            return answer;
        }
        answer.body(document(Language.of(request), refusal));
        return answer.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    private Problem document(Language language, Refusal refusal) {
        String code = refusal.code().wire();
        String sentence = messages.text(language, "problem." + code + ".sentence");
        String detail = refusal.field()
                .map(field -> sentence + " " + field + ": " + refusal.note().orElse(""))
                .orElse(sentence);
        return new Problem(
                deployment.address("/problems/" + code),
                messages.text(language, "problem." + code + ".title"),
                refusal.code().status(),
                detail.strip(),
                code,
                refusal.field().orElse(null));
    }
}
