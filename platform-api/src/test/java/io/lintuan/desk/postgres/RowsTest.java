package io.lintuan.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final Rows rows = Rows.insert("t", Column.uuid("id"), Column.text("name"));

    @Test
    void refusesARowThatIsTooShortBecauseUnnestWouldPadIt() {
        assertThatThrownBy(() -> rows.add(UUID.randomUUID(), UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 columns, not 1");
    }

    @Test
    void writesNothingThatDoesNotStandBehindItsGate() {
        assertThat(rows.cte(4)).contains("JOIN moved ON moved.id = r.gate");
        assertThat(Rows.update("t", List.of(Column.uuid("id")), Column.text("name"))
                        .cte(1))
                .contains("JOIN moved ON moved.id = r.gate")
                .contains("WHERE t.id = r.id");
    }

    @Test
    void leavesOutTablesWithoutRows() {
        Rows gate = Rows.gates(Column.bigint("version"));
        Rows empty = Rows.insert("u", Column.uuid("id"));
        rows.add(UUID.randomUUID(), UUID.randomUUID(), "a");

        String sql = new DeskStatement("UPDATE d AS t SET x = 1 FROM %s", gate, List.of(rows, empty)).sql();

        assertThat(sql).contains("INSERT INTO t ").doesNotContain("INSERT INTO u ");
        assertThat(sql).contains("$3::uuid[], $4::uuid[], $5::text[]");
    }
}
