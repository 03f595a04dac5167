package io.lintuan.catalogue.postgres;

import io.lintuan.catalogue.OfferingPhotos;
import io.lintuan.postgres.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Table {@code offering_photo}, which a trigger fills when a deal is opened. */
@Singleton
final class PostgresOfferingPhotos implements OfferingPhotos {
    private static final String OF_DEALS = "SELECT offering_id, photo FROM offering_photo WHERE deal_id = ANY($1)";

    private final Sql sql;

    PostgresOfferingPhotos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Map<UUID, String>> of(Collection<UUID> dealIds) {
        return sql.rows(
                        OF_DEALS,
                        row -> Map.entry(row.get("offering_id", UUID.class), row.get("photo", String.class)),
                        (Object) dealIds.toArray(UUID[]::new))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
