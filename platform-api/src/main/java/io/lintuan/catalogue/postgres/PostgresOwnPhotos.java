package io.lintuan.catalogue.postgres;

import io.lintuan.catalogue.CatalogueFull;
import io.lintuan.catalogue.OwnPhotos;
import io.lintuan.catalogue.TakenPhoto;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Table {@code photo}. */
@Singleton
final class PostgresOwnPhotos implements OwnPhotos {
    // One that is there already counts as written: taking the same photo again is no fault.
    private static final String INSERT = """
            WITH added AS (
              INSERT INTO photo (leader_id, name, width_px, height_px, taken_at)
              SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM photo WHERE leader_id = $1) < $6
              ON CONFLICT DO NOTHING RETURNING name)
            SELECT name FROM added UNION SELECT name FROM photo WHERE leader_id = $1 AND name = $2""";

    private final Sql sql;

    PostgresOwnPhotos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Void> add(UUID leaderId, TakenPhoto photo, Instant at) {
        return sql.row(
                        INSERT,
                        row -> row.get("name", String.class),
                        leaderId,
                        photo.name(),
                        photo.widthPx(),
                        photo.heightPx(),
                        at,
                        MOST)
                .switchIfEmpty(Mono.error(CatalogueFull::new))
                .then();
    }
}
