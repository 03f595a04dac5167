package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.evidence.ClickHouseFigures;
import io.lintuan.workload.replay.evidence.ClickHouseFigures.Repeats;
import io.lintuan.workload.replay.evidence.GreenFigures;
import io.lintuan.workload.replay.evidence.PostgresFigures;
import io.lintuan.workload.replay.evidence.ProviderFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import io.lintuan.workload.replay.evidence.Sums;
import io.lintuan.workload.replay.report.Measure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Set<String> BOTH = Set.of("o1", "o2");
    private static final Sums SUMS = new Sums(2, 1_198, 1_198, 599, 599);
    private static final Map<String, Long> EVENTS = Map.of("ORDER_PLACED", 2L, "ORDER_PICKED_UP", 1L);

    private final ClientBooks client = ReplayFixture.books();

    @Test
    void measuresAgreeWhenEverySourceSaysTheSame() {
        List<Measure> measures =
                comparison(BOTH, clickHouse(BOTH, SUMS, new Repeats(0, 0, 0))).measures();
        assertThat(measures)
                .extracting(Measure::name)
                .containsExactly(
                        "ordersAccepted",
                        "grossMinor",
                        "paidMinor",
                        "refundedMinor",
                        "netMinor",
                        "commissionMinor",
                        "ordersCollected",
                        "greenPoints");
        assertThat(measures)
                .allSatisfy(measure ->
                        assertThat(Set.copyOf(measure.bySource().values())).hasSize(1));
    }

    /** The topic of deal events says nothing wrong here, so a difference of its sums would hide what the job says. */
    @Test
    void netOfTheStreamIsWhatTheJobSaysAndNoDifferenceOfOtherFigures() {
        Map<String, Sums> wrong = Map.of("d1", new Sums(1, 599, 599, 0, 600), "d2", new Sums(1, 599, 599, 599, 0));
        Said said = new Said(wrong, client.byDeal(), client.byDeal(), client.byMinute(), Map.of());
        Comparison comparison = comparison(BOTH, clickHouse(BOTH, SUMS, new Repeats(0, 0, 0)), said);
        assertThat(measure(comparison, "netMinor").bySource())
                .containsEntry("ledger", 599L)
                .containsEntry("stream", 600L)
                .containsEntry("board", 599L);
        assertThat(comparison.contradictions()).singleElement().asString().contains("gmv-live");
    }

    @Test
    void anOrderThatOneStoreLacksIsLost() {
        Repeats none = new Repeats(0, 0, 0);
        assertThat(comparison(Set.of("o1"), clickHouse(BOTH, SUMS, none)).lost())
                .isEqualTo(1);
        assertThat(comparison(BOTH, clickHouse(Set.of("o2"), SUMS, none)).lost())
                .isEqualTo(1);
        assertThat(comparison(BOTH, clickHouse(BOTH, SUMS, none)).lost()).isZero();
    }

    @Test
    void duplicatesOfStreamAndFactsAddUpAndRowsWrittenAgainAreNone() {
        assertThat(comparison(BOTH, clickHouse(BOTH, SUMS, new Repeats(3, 2, 50)))
                        .duplicated())
                .isEqualTo(6);
    }

    @Test
    void namesBothTablesWhenClickHouseContradictsItself() {
        Sums less = new Sums(2, 1_198, 1_000, 599, 401);
        assertThat(comparison(BOTH, clickHouse(BOTH, less, new Repeats(0, 0, 0)))
                        .contradictions())
                .singleElement()
                .asString()
                .contains("order_facts", "gmv_by_minute", "1198", "1000");
    }

    private Comparison comparison(Set<String> inStream, ClickHouseFigures clickHouse) {
        Map<String, Sums> right = client.byDeal();
        return comparison(inStream, clickHouse, new Said(right, right, right, client.byMinute(), Map.of()));
    }

    private Comparison comparison(Set<String> inStream, ClickHouseFigures clickHouse, Said said) {
        return new Comparison(
                BOTH,
                client,
                new ProviderFigures(1_198, 599),
                new PostgresFigures(BOTH, 1_198, 0, 1, 18, new PostgresFigures.Ledger(1_198, 599, 599, 19)),
                new StreamFigures(inStream, SUMS, 1, EVENTS),
                clickHouse,
                said);
    }

    private ClickHouseFigures clickHouse(Set<String> orderIds, Sums minutes, Repeats repeats) {
        return new ClickHouseFigures(
                orderIds, SUMS, minutes, client.byDeal(), new GreenFigures(1, 18), repeats, EVENTS);
    }

    private static Measure measure(Comparison comparison, String name) {
        return comparison.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
