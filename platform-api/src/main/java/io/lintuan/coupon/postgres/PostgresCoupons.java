package io.lintuan.coupon.postgres;

import io.lintuan.coupon.Coupon;
import io.lintuan.coupon.Coupons;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is used of a coupon is read from its limit. An optional id travels as an array of one or none: values are never null. */
@Singleton
final class PostgresCoupons implements Coupons {
    private static final String ADD = """
            INSERT INTO coupon (id, leader_id, code, title, amount_off_minor, minimum_minor, currency, issued, per_person,
              valid_from, valid_until, deal_id, community_id, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, ($12::uuid[])[1], ($13::uuid[])[1], $14)
            ON CONFLICT (code) DO NOTHING""";

    private static final String OF_LEADER = """
            SELECT c.*, coalesce(l.taken, 0) AS used
            FROM coupon c LEFT JOIN reservation_limit l ON l.subject = 'coupon:' || c.id
            WHERE c.leader_id = $1 ORDER BY c.created_at DESC, c.id LIMIT $2""";

    private final Sql sql;

    PostgresCoupons(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<Boolean> add(Coupon coupon, Instant at) {
        return sql.update(
                        ADD,
                        coupon.id(),
                        coupon.leaderId(),
                        coupon.code(),
                        coupon.title(),
                        coupon.amountOffMinor(),
                        coupon.minimumMinor(),
                        coupon.currency(),
                        coupon.issued(),
                        coupon.perPerson(),
                        coupon.validFrom(),
                        coupon.validUntil(),
                        array(coupon.dealId()),
                        array(coupon.communityId()),
                        at)
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Coupon> byCode(String code) {
        return sql.row("SELECT * FROM coupon WHERE code = $1", PostgresCoupons::coupon, code);
    }

    @Override
    public Flux<Issued> ofLeader(UUID leaderId, int most) {
        return sql.rows(OF_LEADER, row -> new Issued(coupon(row), row.get("used", Integer.class)), leaderId, most);
    }

    private static UUID[] array(Optional<UUID> id) {
        return Stream.of(id).flatMap(Optional::stream).toArray(UUID[]::new);
    }

    private static Coupon coupon(Readable row) {
        return new Coupon(
                row.get("id", UUID.class),
                row.get("leader_id", UUID.class),
                row.get("code", String.class),
                row.get("title", String.class),
                row.get("amount_off_minor", Long.class),
                row.get("minimum_minor", Long.class),
                row.get("currency", String.class),
                row.get("issued", Integer.class),
                row.get("per_person", Integer.class),
                row.get("valid_from", Instant.class),
                row.get("valid_until", Instant.class),
                Optional.ofNullable(row.get("deal_id", UUID.class)),
                Optional.ofNullable(row.get("community_id", UUID.class)));
    }
}
