package io.lintuan.outbox.postgres;

import io.lintuan.outbox.Claim;
import io.lintuan.outbox.OutboxRow;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One line of the claim's answer: about a partition, and about one of its rows if it has any. */
record ClaimedLine(int partition, boolean mine, OptionalLong beat, Optional<OutboxRow> row) {

    static ClaimedLine from(Readable line) {
        int partition = line.get(0, Integer.class);
        Long lastNumber = line.get(2, Long.class);
        Long rows = line.get(3, Long.class);
        boolean beat = rows != null && rows == 0;
        return new ClaimedLine(
                partition,
                line.get(1, Boolean.class),
                beat ? OptionalLong.of(lastNumber) : OptionalLong.empty(),
                line.get(4) == null ? Optional.empty() : Optional.of(row(partition, line)));
    }

    private static OutboxRow row(int partition, Readable line) {
        return PostgresOutbox.rowOf(partition, line, 4);
    }

    /** Lines come by number, so the rows of each claim do too. */
    static List<Claim> claims(List<ClaimedLine> lines) {
        Map<Integer, Claim> claims = new TreeMap<>();
        for (ClaimedLine line : lines) {
            Claim claim = claims.computeIfAbsent(
                    line.partition(), partition -> new Claim(partition, line.mine(), new ArrayList<>(), line.beat()));
            line.row().ifPresent(claim.rows()::add);
        }
        return List.copyOf(claims.values());
    }
}
