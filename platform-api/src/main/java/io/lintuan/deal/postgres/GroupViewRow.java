package io.lintuan.deal.postgres;

import io.lintuan.deal.GroupView;
import io.lintuan.deal.GroupView.PointView;
import io.lintuan.deal.GroupView.TeamTermsView;
import io.lintuan.deal.TeamView;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What belongs to a deal's group, from rows. */
final class GroupViewRow {
    private GroupViewRow() {}

    /** Without the pickup points. */
    static GroupView of(Readable deal) {
        Optional<TeamTermsView> team = Optional.ofNullable(deal.get("team_size", Integer.class))
                .map(size ->
                        new TeamTermsView(size, minutes(deal, "team_seconds").orElseThrow()));
        return new GroupView(
                deal.get("formation", String.class),
                team,
                deal.get("minimum_people", Integer.class),
                deal.get("paid_people", Integer.class),
                deal.get("taken_orders", Integer.class),
                Optional.ofNullable(deal.get("capacity_orders", Integer.class)),
                Optional.ofNullable(deal.get("capacity_quantity", Integer.class)),
                deal.get("failure_policy", String.class),
                minutes(deal, "extend_seconds"),
                Optional.ofNullable(deal.get("promised_cut_off_at", Instant.class)),
                deal.get("several_points", Boolean.class),
                List.of());
    }

    /** In a deal of teams it is assured for good once one formed; elsewhere as long as the minimum is paid. */
    static boolean assured(Readable deal, int paidQuantity) {
        return "TEAM".equals(deal.get("formation", String.class))
                ? deal.get("assured", Boolean.class)
                : paidQuantity >= deal.get("minimum_quantity", Integer.class)
                        && deal.get("paid_people", Integer.class) >= deal.get("minimum_people", Integer.class);
    }

    static PointView point(Readable row) {
        return new PointView(
                row.get("pickup_point_id", UUID.class),
                row.get("name", String.class),
                row.get("address", String.class),
                row.get("hours", String.class),
                Optional.ofNullable(row.get("window_from", Instant.class)),
                Optional.ofNullable(row.get("window_to", Instant.class)));
    }

    static TeamView team(Readable row) {
        return new TeamView(
                row.get("id", UUID.class),
                row.get("status", String.class),
                row.get("size", Integer.class),
                row.get("paid", Integer.class),
                row.get("held", Integer.class),
                row.get("started_at", Instant.class),
                row.get("deadline", Instant.class),
                row.get("head_name", String.class));
    }

    private static Optional<Integer> minutes(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Long.class)).map(seconds -> Math.toIntExact(seconds / 60));
    }
}
