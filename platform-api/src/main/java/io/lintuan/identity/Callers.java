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
        return request.getUserPrincipal(Authentication.class).flatMap(Callers::of);
    }

    /** Empty when the claims are not those of a token of ours. */
    public static Optional<Caller> of(Authentication authentication) {
        try {
            UUID person = UUID.fromString(authentication.getName());
            return authentication.getRoles().stream()
                    .map(Role::valueOf)
                    .findFirst()
                    .map(role -> new Caller(
                            person,
                            String.valueOf(authentication.getAttributes().get("name")),
                            role,
                            Boolean.TRUE.equals(authentication.getAttributes().get(Tokens.STATED_TIME))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
