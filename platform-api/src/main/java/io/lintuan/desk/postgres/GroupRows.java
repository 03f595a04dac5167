package io.lintuan.desk.postgres;

import static io.lintuan.desk.postgres.Column.integer;
import static io.lintuan.desk.postgres.Column.time;
import static io.lintuan.desk.postgres.Column.uuid;

import io.lintuan.deal.model.Capacity;
import io.lintuan.deal.model.DealState.StoredTeam;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.GroupTerms;
import io.lintuan.deal.model.PointTerms;
import io.lintuan.deal.model.Team;
import io.lintuan.deal.model.TeamStatus;
import io.lintuan.deal.model.TeamTerms;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a deal promised about its group, and its teams, as rows and back. */
final class GroupRows {
    private GroupRows() {}

    /** The pickup points of new deals that have several. */
    static Rows points() {
        return Rows.insert(
                "deal_pickup_point",
                uuid("deal_id"),
                integer("ordinal"),
                uuid("pickup_point_id"),
                time("window_from"),
                time("window_to"),
                integer("capacity_orders"),
                integer("capacity_quantity"));
    }

    static void add(Rows rows, UUID dealId, List<PointTerms> points) {
        int ordinal = 0;
        for (PointTerms point : points) {
            rows.add(
                    dealId,
                    dealId,
                    ordinal++,
                    point.pickupPointId(),
                    point.window().map(PointTerms.Window::from).orElse(null),
                    point.window().map(PointTerms.Window::to).orElse(null),
                    limit(point.capacity().ordersMost()),
                    limit(point.capacity().quantityMost()));
        }
    }

    /** Null where nothing is limited. */
    static Integer limit(int most) {
        return most == Capacity.ANY ? null : most;
    }

    /** Without the pickup points. */
    static GroupTerms terms(Readable deal) {
        Integer size = deal.get("team_size", Integer.class);
        return new GroupTerms(
                Optional.ofNullable(size).map(some -> new TeamTerms(some, seconds(deal, "team_seconds"))),
                deal.get("minimum_people", Integer.class),
                capacity(deal),
                List.of(),
                FailurePolicy.valueOf(deal.get("failure_policy", String.class)),
                Optional.ofNullable(seconds(deal, "extend_seconds")));
    }

    static PointTerms point(Readable row) {
        Instant from = row.get("window_from", Instant.class);
        return new PointTerms(
                row.get("pickup_point_id", UUID.class),
                Optional.ofNullable(from).map(some -> new PointTerms.Window(some, row.get("window_to", Instant.class))),
                capacity(row));
    }

    static StoredTeam team(Readable row) {
        Team team = Team.empty(
                row.get("id", UUID.class),
                row.get("size", Integer.class),
                row.get("head_order_id", UUID.class),
                row.get("started_at", Instant.class),
                row.get("deadline", Instant.class),
                TeamStatus.valueOf(row.get("status", String.class)),
                Optional.ofNullable(row.get("decided_at", Instant.class)));
        return new StoredTeam(team, row.get("held", Integer.class), row.get("paid", Integer.class));
    }

    private static Capacity capacity(Readable row) {
        return new Capacity(most(row, "capacity_orders"), most(row, "capacity_quantity"));
    }

    private static int most(Readable row, String column) {
        Integer most = row.get(column, Integer.class);
        return most == null ? Capacity.ANY : most;
    }

    private static Duration seconds(Readable row, String column) {
        Long seconds = row.get(column, Long.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
