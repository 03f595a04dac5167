package io.lintuan.community.postgres;

import io.lintuan.community.Community;
import io.lintuan.community.OpeningHours;
import io.lintuan.community.PickupPoint;
import io.lintuan.community.Place;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** A community with one of its points; {@code community} has no points yet. */
record CommunityRow(Community community, PickupPoint point) {
    /** To be completed by what {@code c} is; {@code %2$s} says which points. */
    static final String SELECT = """
            SELECT c.id, c.name, c.leader_id, c.version, p.id AS point, p.name AS point_name, p.address, p.hours,
              p.opening, p.latitude, p.longitude, p.closed
            FROM (%s) c JOIN pickup_point p ON p.community_id = c.id%s
            ORDER BY c.name, c.id, p.name, p.id""";

    static CommunityRow of(Readable row) {
        Double latitude = row.get("latitude", Double.class);
        return new CommunityRow(
                new Community(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        Optional.ofNullable(row.get("leader_id", UUID.class)),
                        row.get("version", Long.class),
                        List.of()),
                new PickupPoint(
                        row.get("point", UUID.class),
                        row.get("point_name", String.class),
                        row.get("address", String.class),
                        row.get("hours", String.class),
                        OpeningHours.parse(row.get("opening", String.class)),
                        latitude == null
                                ? Optional.empty()
                                : Optional.of(new Place(latitude, row.get("longitude", Double.class))),
                        row.get("closed", Boolean.class)));
    }

    static Flux<Community> gathered(Flux<CommunityRow> rows) {
        return rows.bufferUntilChanged(row -> row.community().id()).map(CommunityRow::gather);
    }

    private static Community gather(List<CommunityRow> rows) {
        Community community = rows.get(0).community();
        return new Community(
                community.id(),
                community.name(),
                community.leaderId(),
                community.version(),
                rows.stream().map(CommunityRow::point).toList());
    }
}
