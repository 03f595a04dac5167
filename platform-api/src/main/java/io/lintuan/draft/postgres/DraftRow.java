package io.lintuan.draft.postgres;

import io.lintuan.draft.Cycle;
import io.lintuan.draft.Draft;
import io.lintuan.draft.model.CycleRule;
import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draft with its cycle beside it, if it has one. */
final class DraftRow {
    private DraftRow() {}

    static Draft of(Readable row) {
        boolean open = row.get("is_open", Boolean.class);
        Optional<String> cycle = Optional.ofNullable(row.get("cycle_status", String.class));
        return new Draft(
                row.get("id", UUID.class),
                row.get("leader_id", UUID.class),
                "TEMPLATE".equals(row.get("kind", String.class)),
                // Who opened it may have died before writing that down; the deal itself tells.
                open ? Draft.Status.OPENED : Draft.Status.valueOf(row.get("status", String.class)),
                row.get("revision", Integer.class),
                row.get("body", String.class),
                Optional.ofNullable(row.get("open_minutes", Integer.class)),
                Optional.ofNullable(row.get("opens_at", Instant.class)),
                Optional.ofNullable(row.get("reason", String.class))
                        .filter(reason -> !open)
                        .map(reason ->
                                new Draft.Reason(reason, Optional.ofNullable(row.get("reason_field", String.class)))),
                Optional.ofNullable(row.get("template_id", UUID.class)),
                cycle.map(status -> cycle(status, row)),
                row.get("created_by", String.class),
                row.get("changed_by", String.class),
                row.get("changed_at", Instant.class));
    }

    private static Cycle cycle(String status, Readable row) {
        Set<DayOfWeek> days =
                Stream.of(row.get("days", Integer[].class)).map(DayOfWeek::of).collect(Collectors.toSet());
        CycleRule rule = new CycleRule(
                days,
                row.get("opens_local", LocalTime.class),
                ZoneId.of(row.get("zone", String.class)),
                Optional.ofNullable(row.get("ends_on", LocalDate.class)));
        return new Cycle(
                Cycle.Status.valueOf(status),
                rule,
                row.get("cycle_minutes", Integer.class),
                row.get("pickup_note", String.class),
                Optional.ofNullable(row.get("next_opens_at", Instant.class)),
                Optional.ofNullable(row.get("skipped_at", Instant.class)));
    }
}
