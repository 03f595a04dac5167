package io.lintuan.deal.postgres;

import io.lintuan.deal.DealProgress;
import io.lintuan.deal.DealView;
import io.lintuan.deal.Deals;
import io.lintuan.deal.TeamView;
import io.lintuan.postgres.Sql;
import io.r2dbc.spi.Readable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each offering, gathered into deals; what is held and paid is summed from the offerings. */
@Singleton
final class PostgresDeals implements Deals {
    private static final String SELECT = """
            SELECT d.*, l.display_name AS leader_name, c.name AS community_name,
              p.name AS point_name, p.address AS point_address, p.hours AS point_hours,
              f.id AS offering_id, f.product_id, f.title AS offering_title, f.unit, f.unit_price_minor, f.stock,
              f.per_person_limit, f.held_quantity, f.paid_quantity, f.tolerance_quantity, f.list_price_minor,
              f.case_size, f.piece_grams, f.closing_price_minor, f.return_category,
              (SELECT string_agg(t.from_quantity || ':' || t.unit_price_minor, ',' ORDER BY t.from_quantity)
               FROM offering_tier t WHERE t.offering_id = f.id) AS tiers,
              EXISTS (SELECT 1 FROM deal_pickup_point x WHERE x.deal_id = d.id) AS several_points
            FROM (%s) d
              JOIN person l ON l.id = d.leader_id
              JOIN community c ON c.id = d.community_id
              JOIN pickup_point p ON p.id = d.pickup_point_id
              JOIN offering f ON f.deal_id = d.id
            ORDER BY %s, d.id, f.ordinal""";
    private static final String NEWEST = "d.opened_at DESC";
    private static final String BY_ID = String.format(SELECT, "SELECT * FROM deal WHERE id = $1", NEWEST);
    private static final String BY_TOKEN = String.format(SELECT, "SELECT * FROM deal WHERE share_token = $1", NEWEST);
    private static final String OF_LEADER = String.format(
            SELECT, "SELECT * FROM deal WHERE leader_id = $1 ORDER BY opened_at DESC, id LIMIT $2", NEWEST);
    private static final String OPEN = String.format(
            SELECT,
            "SELECT * FROM deal WHERE status = 'OPEN' AND cut_off_at > $1 ORDER BY cut_off_at, id LIMIT $2",
            "d.cut_off_at");
    private static final String OPEN_IN = String.format(
            SELECT,
            "SELECT * FROM deal WHERE community_id = $1 AND status = 'OPEN' AND cut_off_at > $2 ORDER BY cut_off_at LIMIT $3",
            "d.cut_off_at");
    private static final String PROGRESS = """
            SELECT d.version, d.status, d.minimum_quantity, d.formation, d.assured, d.minimum_people, d.paid_people, d.cut_off_at,
              sum(f.paid_quantity - f.tolerance_quantity)::int AS paid, sum(f.held_quantity)::int AS held
            FROM deal d JOIN offering f ON f.deal_id = d.id
            WHERE d.share_token = $1 GROUP BY d.id""";

    private static final String POINTS = """
            SELECT x.*, p.name, p.address, p.hours
            FROM deal_pickup_point x JOIN pickup_point p ON p.id = x.pickup_point_id
            WHERE x.deal_id = $1 ORDER BY x.ordinal""";

    // A name's first character: neighbors recognise who invited them, strangers learn nothing.
    private static final String TEAM_COLUMNS = """
            SELECT t.*, left(b.display_name, 1) || '**' AS head_name
            FROM team t JOIN orders o ON o.id = t.head_order_id JOIN person b ON b.id = o.buyer_id
            WHERE t.deal_id = $1""";
    private static final String TEAMS = TEAM_COLUMNS + " ORDER BY t.status <> 'FORMING', t.deadline, t.id LIMIT $2";
    private static final String TEAM = TEAM_COLUMNS + " AND t.id = $2";

    private final Sql sql;

    PostgresDeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Mono<DealView> byId(UUID dealId) {
        return views(BY_ID, dealId).next().flatMap(this::withPoints);
    }

    @Override
    public Mono<DealView> byShareToken(String shareToken) {
        return views(BY_TOKEN, shareToken).next().flatMap(this::withPoints);
    }

    @Override
    public Flux<DealView> ofLeader(UUID leaderId, int most) {
        return views(OF_LEADER, leaderId, most);
    }

    @Override
    public Flux<DealView> open(Instant now, int most) {
        return views(OPEN, now, most);
    }

    @Override
    public Flux<TeamView> teams(UUID dealId, int most) {
        return sql.rows(TEAMS, GroupViewRow::team, dealId, most);
    }

    @Override
    public Mono<TeamView> team(UUID dealId, UUID teamId) {
        return sql.row(TEAM, GroupViewRow::team, dealId, teamId);
    }

    @Override
    public Flux<DealView> openIn(UUID communityId, Instant now, int most) {
        return views(OPEN_IN, communityId, now, most);
    }

    private Mono<DealView> withPoints(DealView deal) {
        return deal.group().severalPoints()
                ? sql.rows(POINTS, GroupViewRow::point, deal.dealId())
                        .collectList()
                        .map(deal::at)
                : Mono.just(deal);
    }

    @Override
    public Mono<DealProgress> progress(String shareToken) {
        return sql.row(PROGRESS, PostgresDeals::progress, shareToken);
    }

    private Flux<DealView> views(String query, Object... values) {
        return sql.rows(query, DealViewRow::of, values)
                .bufferUntilChanged(row -> row.deal().dealId())
                .map(DealViewRow::gather);
    }

    private static DealProgress progress(Readable row) {
        int paid = row.get("paid", Integer.class);
        int minimum = row.get("minimum_quantity", Integer.class);
        return new DealProgress(
                row.get("version", Long.class),
                row.get("status", String.class),
                paid,
                row.get("held", Integer.class),
                minimum,
                GroupViewRow.assured(row, paid),
                row.get("paid_people", Integer.class),
                row.get("minimum_people", Integer.class),
                row.get("cut_off_at", Instant.class));
    }
}
