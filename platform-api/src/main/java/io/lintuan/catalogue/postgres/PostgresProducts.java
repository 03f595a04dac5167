package io.lintuan.catalogue.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.catalogue.CatalogueFull;
import io.lintuan.catalogue.PhotoMissing;
import io.lintuan.catalogue.Product;
import io.lintuan.catalogue.ProductChanged;
import io.lintuan.catalogue.ProductMissing;
import io.lintuan.catalogue.ProductTerms;
import io.lintuan.catalogue.Products;
import io.lintuan.postgres.KeyedSql;
import io.lintuan.postgres.Sql;
import io.lintuan.postgres.WriteKey;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code product}. Counting and writing are one statement each; two that add the last one at once may pass by one. */
@Singleton
final class PostgresProducts implements Products {
    private static final UUID LAST = new UUID(-1, -1);
    private static final String OF_LEADER = """
            SELECT * FROM product WHERE leader_id = $1 AND id < $2 AND ($3 = '' OR strpos(lower(title), lower($3)) > 0)
            ORDER BY id DESC LIMIT $4""";

    // Every photo must be one that the leader took.
    private static final String OWN_PHOTOS =
            "$%d::text[] <@ ARRAY(SELECT name FROM photo WHERE leader_id = $1 AND name = ANY($%d))";
    private static final String INSERT = """
            INSERT INTO product (leader_id, id, version, title, unit, price_minor, floor_price_minor, currency, category,
              note, photos, created_at, changed_at)
            SELECT $1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11 WHERE\s""" + String.format(OWN_PHOTOS, 10, 10);
    private static final String COUNT = "SELECT count(*) AS n FROM product WHERE leader_id = $1";
    private static final String UPDATE = """
            UPDATE product SET version = version + 1, title = $3, unit = $4, price_minor = $5, floor_price_minor = $6,
              currency = $7, category = $8, note = $9, photos = $10, changed_at = $11
            WHERE leader_id = $1 AND id = $2 AND\s""" + String.format(OWN_PHOTOS, 10, 10);
    private static final String LOCK = "SELECT version FROM product WHERE leader_id = $1 AND id = $2 FOR UPDATE";
    private static final String DELETE = "DELETE FROM product WHERE leader_id = $1 AND id = $2";

    private final Sql sql;
    private final KeyedSql keyed;

    PostgresProducts(Sql sql, KeyedSql keyed) {
        this.sql = sql;
        this.keyed = keyed;
    }

    @Override
    public Mono<Product> find(UUID leaderId, UUID productId) {
        return sql.row(
                "SELECT * FROM product WHERE leader_id = $1 AND id = $2",
                PostgresProducts::product,
                leaderId,
                productId);
    }

    @Override
    public Flux<Product> of(UUID leaderId, String title, Optional<UUID> before, int most) {
        return sql.rows(OF_LEADER, PostgresProducts::product, leaderId, before.orElse(LAST), title, most);
    }

    @Override
    public Mono<UUID> add(UUID leaderId, ProductTerms terms, WriteKey key, Instant at) {
        // The key's own id: a repeat finds the product that it made.
        UUID productId = UuidCreator.getTimeOrderedEpoch();
        return keyed.once(key, productId.toString(), at, connection -> number(connection, COUNT, leaderId)
                        .filter(count -> count < MOST)
                        .switchIfEmpty(Mono.error(CatalogueFull::new))
                        .flatMap(count -> written(connection, INSERT, leaderId, productId, terms, at)))
                .map(UUID::fromString);
    }

    @Override
    public Mono<Void> change(
            UUID leaderId, UUID productId, OptionalLong version, ProductTerms terms, WriteKey key, Instant at) {
        return keyed.once(key, productId.toString(), at, connection -> number(connection, LOCK, leaderId, productId)
                        .switchIfEmpty(Mono.error(ProductMissing::new))
                        .filter(found -> version.isEmpty() || version.getAsLong() == found)
                        .switchIfEmpty(Mono.error(ProductChanged::new))
                        .flatMap(found -> written(connection, UPDATE, leaderId, productId, terms, at)))
                .then();
    }

    @Override
    public Mono<Void> remove(UUID leaderId, UUID productId, WriteKey key, Instant at) {
        return keyed.once(key, productId.toString(), at, connection -> KeyedSql.touched(
                                connection, DELETE, leaderId, productId)
                        .filter(removed -> removed == 1)
                        .switchIfEmpty(Mono.error(ProductMissing::new))
                        .then())
                .then();
    }

    private static Mono<Void> written(
            Connection connection, String statement, UUID leaderId, UUID productId, ProductTerms terms, Instant at) {
        return KeyedSql.touched(
                        connection,
                        statement,
                        leaderId,
                        productId,
                        terms.title(),
                        terms.unit(),
                        terms.priceMinor(),
                        terms.floorPriceMinor().isPresent()
                                ? terms.floorPriceMinor().getAsLong()
                                : Long.class,
                        terms.currency(),
                        terms.category().<Object>map(category -> category).orElse(String.class),
                        terms.note(),
                        terms.photos().toArray(String[]::new),
                        at)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(PhotoMissing::new))
                .then();
    }

    private static Mono<Long> number(Connection connection, String query, Object... values) {
        return KeyedSql.rows(connection, query, row -> row.get(0, Long.class), values)
                .next();
    }

    private static Product product(Readable row) {
        Long floor = row.get("floor_price_minor", Long.class);
        return new Product(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                new ProductTerms(
                        row.get("title", String.class),
                        row.get("unit", String.class),
                        row.get("price_minor", Long.class),
                        floor == null ? OptionalLong.empty() : OptionalLong.of(floor),
                        row.get("currency", String.class),
                        Optional.ofNullable(row.get("category", String.class)),
                        row.get("note", String.class),
                        List.of(row.get("photos", String[].class))),
                row.get("changed_at", Instant.class));
    }
}
