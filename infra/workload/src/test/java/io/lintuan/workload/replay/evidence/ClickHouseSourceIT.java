package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ClickHouseExtension.class)
class ClickHouseSourceIT {
    private static final Instant MINUTE = Instant.parse("2026-01-01T08:00:00Z");

    private ClickHouseRows rows;
    private ClickHouseRows others;
    private ClickHouseSource source;

    @BeforeAll
    static void migrate(ClickHouseSpace space) throws Exception {
        ClickHouseRows.migrate(space);
    }

    /** Another community beside ours, so that every figure that forgets whose it is comes out too large. */
    @BeforeEach
    void twoCommunities(ClickHouseSpace space) throws Exception {
        others = new ClickHouseRows(space, UUID.randomUUID().toString());
        others.fact("f1", "ORDER_PLACED", "foreign", 7_000);
        others.deal("foreign", 7_000, 1);
        others.green("foreign", 7_000, 1);
        rows = new ClickHouseRows(space, UUID.randomUUID().toString());
        source = rows.source();
        rows.fact("e1", "ORDER_PLACED", "o1", 300);
        rows.fact("e2", "ORDER_PAID", "o1", 300);
        rows.fact("e3", "ORDER_PLACED", "o2", 500);
        rows.fact("e4", "ORDER_REFUNDED", "o1", 100);
    }

    @Test
    void addsUpFactsAndFindsTheOneThatIsLost() throws Exception {
        ClickHouseFigures figures = source.figures();
        assertThat(figures.facts()).isEqualTo(new Sums(2, 800, 300, 100, 200));
        assertThat(figures.orderIds()).containsExactlyInAnyOrder("o1", "o2");
        assertThat(source.orderEvents()).isEqualTo(Map.of("ORDER_PLACED", 2L, "ORDER_PAID", 1L, "ORDER_REFUNDED", 1L));
        assertThat(figures.repeats()).isEqualTo(new ClickHouseFigures.Repeats(0, 0, 0));
    }

    @Test
    void aRowWrittenAgainIsNoDuplicateAndCountsOnce() throws Exception {
        rows.fact("e1", "ORDER_PLACED", "o1", 300);
        ClickHouseFigures figures = source.figures();
        assertThat(figures.repeats()).isEqualTo(new ClickHouseFigures.Repeats(0, 0, 1));
        assertThat(figures.facts().grossMinor()).isEqualTo(800);
    }

    @Test
    void anOrderPlacedByTwoEventsIsADuplicate() throws Exception {
        rows.fact("e9", "ORDER_PLACED", "o1", 300);
        assertThat(source.figures().repeats().saidTwice()).isEqualTo(1);
        rows.fact("e10", "ORDER_PAID", "o1", 300);
        assertThat(source.figures().repeats().saidTwice()).isEqualTo(2);
    }

    @Test
    void twoRowsOfOneKeyThatDifferAreSeenAlthoughFinalHidesOne() throws Exception {
        rows.fact("e1", "ORDER_PLACED", "o1", 299);
        ClickHouseFigures.Repeats repeats = source.figures().repeats();
        assertThat(repeats.contradicting()).isEqualTo(1);
        assertThat(repeats.saidTwice()).isZero();
    }

    @Test
    void aDealsNewestVersionCountsAndTwoOfOneVersionMustBeEqual() throws Exception {
        rows.deal("d1", 90, 1);
        rows.deal("d1", 100, 2);
        rows.deal("d1", 100, 2);
        assertThat(source.deals()).isEqualTo(Map.of("d1", new Sums(1, 100, 100, 0, 100)));
        assertThat(source.figures().repeats().contradicting()).isZero();
        rows.deal("d1", 99, 2);
        assertThat(source.figures().repeats().contradicting()).isEqualTo(1);
    }

    @Test
    void minutesAreOursOrThoseOfEverybodyElse() throws Exception {
        rows.minute("grapes", 90, 1);
        rows.minute("grapes", 100, 2);
        rows.minute("apples", 60, 1);
        others.minute("grapes", 1, 1);
        assertThat(source.minutes()).isEqualTo(new Sums(2, 200, 200, 0, 160));
        assertThat(source.othersByMinute().get(MINUTE).netMinor()).isEqualTo(1);
    }

    @Test
    void pointsTakenBackWholeAreNoPoints() throws Exception {
        rows.green("o1", 18, 2);
        rows.green("o2", 18, 2);
        rows.green("o2", 0, 3);
        assertThat(source.green()).isEqualTo(new GreenFigures(1, 18));
    }

    @Test
    void anIdThatIsNoneNeverReachesAStatement(ClickHouseSpace space) {
        assertThatThrownBy(() -> new ClickHouseRows(space, "' OR 1=1").source())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
