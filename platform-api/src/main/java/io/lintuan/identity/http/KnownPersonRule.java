package io.lintuan.identity.http;

import io.lintuan.identity.Caller;
import io.lintuan.identity.Callers;
import io.lintuan.identity.KnownPeople;
import io.lintuan.web.ProblemCode;
import io.lintuan.web.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Turns away a well-signed token whose person is not in this store; says nothing about anybody else. */
@Singleton
final class KnownPersonRule implements SecurityRule<HttpRequest<?>> {
    private static final Mono<SecurityRuleResult> NO_OPINION = Mono.just(SecurityRuleResult.UNKNOWN);

    private final KnownPeople people;

    KnownPersonRule(KnownPeople people) {
        this.people = people;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        if (authentication == null) {
            return NO_OPINION;
        }
        Optional<UUID> person = Callers.of(authentication).map(Caller::personId);
        if (person.isEmpty()) {
            return Mono.error(Refusal.of(ProblemCode.TOKEN_INVALID));
        }
        if (people.remembers(person.get())) {
            return NO_OPINION;
        }
        return people.exists(person.get())
                .flatMap(exists -> exists ? NO_OPINION : Mono.error(Refusal.of(ProblemCode.TOKEN_INVALID)));
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 1;
    }
}
