package io.lintuan.identity;

import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Issues the JWT (HS256) that proves a caller for twelve hours. */
@Singleton
public class Tokens {
    public static final String ISSUER = "lintuan";
    public static final String STATED_TIME = "statedTime";
    public static final Duration LIFETIME = Duration.ofHours(12);

    private final TokenGenerator generator;
    private final Clock clock;

    Tokens(TokenGenerator generator, Clock clock) {
        this.generator = generator;
        this.clock = clock;
    }

    public String issue(Person person, boolean statesTime) {
        Instant now = clock.instant();
        Map<String, Object> claims = Map.of(
                "iss",
                ISSUER,
                "aud",
                ISSUER,
                "sub",
                person.id().toString(),
                "name",
                person.displayName(),
                "roles",
                List.of(person.role().name()),
                STATED_TIME,
                statesTime,
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                Date.from(now),
                "exp",
                Date.from(now.plus(LIFETIME)));
        return generator.generateToken(claims).orElseThrow(() -> new IllegalStateException("No token was signed"));
    }
}
