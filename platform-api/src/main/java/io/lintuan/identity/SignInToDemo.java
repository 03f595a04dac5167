package io.lintuan.identity;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Makes somebody known under a name without proof. The same role and name is the same person. */
@Singleton
public class SignInToDemo {
    private final People people;
    private final Pseudonyms pseudonyms;
    private final DerivedKeys keys;
    private final Tokens tokens;
    private final Clock clock;

    SignInToDemo(People people, Pseudonyms pseudonyms, DerivedKeys keys, Tokens tokens, Clock clock) {
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Who signed in, and the token that proves it. */
    public record SignedIn(Person person, String token) {}

    public Mono<SignedIn> signIn(Role role, String name, boolean statesTime) {
        UUID id = idOf(role, name);
        Person person = new Person(id, pseudonyms.of(id), name, role, clock.instant());
        return people.enrol(person)
                .then(Mono.fromSupplier(() -> new SignedIn(person, tokens.issue(person, statesTime))));
    }

    private UUID idOf(Role role, String name) {
        ByteBuffer mac = ByteBuffer.wrap(keys.mac("demo-person/1", role + "/" + name));
        // Version 8 and variant bits: an id made by our own rule, as RFC 9562 asks.
        long high = (mac.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (mac.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
