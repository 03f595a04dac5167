package io.lintuan.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.time.TurningClock;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RememberedTokensTest {
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final TurningClock clock = new TurningClock();
    private final Instant end = clock.instant().plus(LIFETIME);
    private int checks;
    private final TokenValidator<HttpRequest<?>> tokens = new RememberedTokens(clock).remembering(this::check);

    @Test
    void checksATokenOnce() {
        assertThat(bearerOf("good")).contains("Wang");
        assertThat(bearerOf("good")).contains("Wang");

        assertThat(checks).isOne();
    }

    @Test
    void checksAgainWhatHasEnded() {
        bearerOf("good");

        clock.turn(LIFETIME);

        assertThat(bearerOf("good")).isEmpty();
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void remembersNothingOfATokenThatWasRefused() {
        assertThat(bearerOf("forged")).isEmpty();
        assertThat(bearerOf("forged")).isEmpty();

        assertThat(checks).isEqualTo(2);
    }

    private Optional<String> bearerOf(String token) {
        return Mono.from(tokens.validateToken(token, HttpRequest.GET("/")))
                .map(Authentication::getName)
                .blockOptional();
    }

    private Mono<Authentication> check(String token, HttpRequest<?> request) {
        checks++;
        return token.equals("good") && clock.instant().isBefore(end)
                ? Mono.just(Authentication.build("Wang", Map.of("exp", Date.from(end))))
                : Mono.empty();
    }
}
