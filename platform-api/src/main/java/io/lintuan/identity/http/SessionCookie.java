package io.lintuan.identity.http;

import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;

/** The cookie that pages use: no script reads it, and no other site's form brings it along. */
final class SessionCookie {
    static final String NAME = "lintuan";

    private SessionCookie() {}

    static Cookie of(String token, Duration age, boolean secure) {
        return Cookie.of(NAME, token)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(secure)
                .path("/")
                .maxAge(age);
    }
}
