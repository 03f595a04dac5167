package io.lintuan.identity.postgres;

import io.lintuan.identity.People;
import io.lintuan.identity.Person;
import io.lintuan.identity.Role;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Table {@code person}. */
@Singleton
final class PostgresPeople implements People {
    private final Sql sql;

    PostgresPeople(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Person> find(UUID id) {
        return sql.row(
                "SELECT id, pseudonym, display_name, role, created_at FROM person WHERE id = $1",
                PostgresPeople::person,
                id);
    }

    @Override
    public Mono<Void> enrol(Person person) {
        return sql.update(
                        "INSERT INTO person (id, pseudonym, display_name, role, created_at) VALUES ($1, $2, $3, $4, $5)"
                                + " ON CONFLICT (id) DO NOTHING",
                        person.id(),
                        person.pseudonym(),
                        person.displayName(),
                        person.role().name(),
                        person.createdAt())
                .then();
    }

    private static Person person(Readable row) {
        return new Person(
                row.get("id", UUID.class),
                row.get("pseudonym", String.class),
                row.get("display_name", String.class),
                Role.valueOf(row.get("role", String.class)),
                row.get("created_at", Instant.class));
    }
}
