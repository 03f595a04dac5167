package io.lintuan.web.http;

import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.lintuan.web.Refusals;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;

/** Maps what the HTTP layer itself refuses (routing, binding, sign-in) to codes; the rest is {@link Refusals}. */
final class HttpRefusals {
    private static final Map<Integer, ProblemCode> BY_STATUS = Map.of(
            400, ProblemCode.JSON_INVALID,
            401, ProblemCode.SIGN_IN_REQUIRED,
            403, ProblemCode.ROLE_MISSING,
            404, ProblemCode.NOT_FOUND,
            405, ProblemCode.METHOD_NOT_ALLOWED,
            406, ProblemCode.NOT_ACCEPTABLE,
            413, ProblemCode.BODY_TOO_LARGE,
            414, ProblemCode.ADDRESS_TOO_LONG,
            415, ProblemCode.CONTENT_TYPE_UNSUPPORTED,
            431, ProblemCode.HEADERS_TOO_LARGE);

    private HttpRefusals() {}

    /** The refusal for an error with this status; a fault of ours becomes {@code internal-error} and says nothing more. */
    static Refusal of(HttpRequest<?> request, Throwable cause, int status) {
        if (cause instanceof AuthorizationException rejected) {
            return ofRejection(request, rejected);
        }
        if (cause instanceof ConversionErrorException conversion) {
            return ofArgument(conversion.getArgument());
        }
        if (cause instanceof UnsatisfiedRouteException unsatisfied) {
            return ofArgument(unsatisfied.getArgument());
        }
        if (cause instanceof ConstraintViolationException violations) {
            return ofViolation(violations);
        }
        if (cause != null && Refusals.of(cause).isPresent()) {
            return Refusals.of(cause).get();
        }
        return Refusal.of(BY_STATUS.getOrDefault(status, ProblemCode.INTERNAL_ERROR));
    }

    private static Refusal ofRejection(HttpRequest<?> request, AuthorizationException rejected) {
        if (rejected.isForbidden()) {
            return Refusal.of(ProblemCode.ROLE_MISSING);
        }
        boolean broughtToken = request.getHeaders().getAuthorization().isPresent()
                || request.getCookies().findCookie("lintuan").isPresent();
        return Refusal.of(broughtToken ? ProblemCode.TOKEN_INVALID : ProblemCode.SIGN_IN_REQUIRED);
    }

    /** A path part that cannot be read names nothing: 404. A missing body is no JSON. A query value is a field. */
    private static Refusal ofArgument(Argument<?> argument) {
        AnnotationMetadata annotations = argument.getAnnotationMetadata();
        if (annotations.hasAnnotation(PathVariable.class)) {
            return Refusal.of(ProblemCode.NOT_FOUND);
        }
        return annotations.hasAnnotation(Body.class)
                ? Refusal.of(ProblemCode.JSON_INVALID)
                : Refusal.ofField(ProblemCode.FIELD_INVALID, argument.getName(), "The value is missing or malformed.");
    }

    private static Refusal ofViolation(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .findFirst()
                .map(violation -> Refusal.ofField(
                        ProblemCode.FIELD_INVALID,
                        lastOf(violation.getPropertyPath().toString()),
                        violation.getMessage()))
                .orElseGet(() -> Refusal.of(ProblemCode.JSON_INVALID));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
