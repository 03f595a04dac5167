package io.lintuan.identity;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The people we know. */
public interface People {
    /** Empty when there is nobody with this id. */
    Mono<Person> find(UUID id);

    /** Adds a person; does nothing when the id is taken already. */
    Mono<Void> enrol(Person person);
}
