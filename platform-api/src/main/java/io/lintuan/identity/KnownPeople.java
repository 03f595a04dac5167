package io.lintuan.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Remembers who exists. A token can be well signed and still name nobody here (the store was reset, the secret was kept);
 * such a person must be turned away at the door, or one foreign key would break a whole batch at the desk.
 */
@Singleton
public class KnownPeople {
    private static final int MOST_REMEMBERED = 100_000;

    private final People people;
    private final Cache<UUID, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    KnownPeople(People people) {
        this.people = people;
    }

    /** True when this person was seen before; asks nobody. */
    public boolean remembers(UUID id) {
        return known.getIfPresent(id) != null;
    }

    /** Whether there is such a person. */
    public Mono<Boolean> exists(UUID id) {
        return people.find(id).doOnNext(person -> known.put(id, true)).hasElement();
    }
}
