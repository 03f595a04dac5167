package io.lintuan.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.UUID;

/** Reads the caller out of a request whose token was checked. */
public final class Callers {
    private Callers() {}

    /** Empty for an anonymous visitor. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(Callers::caller);
    }

    private static Caller caller(Authentication authentication) {
        return new Caller(
                UUID.fromString(authentication.getName()),
                String.valueOf(authentication.getAttributes().get("name")),
                Role.valueOf(authentication.getRoles().iterator().next()),
                Boolean.TRUE.equals(authentication.getAttributes().get(Tokens.STATED_TIME)));
    }
}
