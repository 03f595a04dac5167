package io.lintuan.workload.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void hasNoErrorsWhenAllSourcesAgree() {
        assertThat(ReportFixture.aGoodReport().errors()).isEmpty();
    }

    @Test
    void namesTheMeasureAndTheSourcesThatDiffer() {
        Report report = ReportFixture.report(80, new Refused(Map.of(), Map.of()), 0);
        assertThat(report.errors())
                .containsExactly("grossMinor differs: client 90, postgres 90, stream 80, clickhouse 90");
    }

    @Test
    void namesTheRefusalThatOnlyOneSideCounted() {
        Report report = ReportFixture.report(90, new Refused(Map.of("sold-out", 2L), Map.of("over-limit", 1L)), 0);
        assertThat(report.errors())
                .containsExactly(
                        "refused over-limit differs: client 0, api 1", "refused sold-out differs: client 2, api 0");
    }

    @Test
    void anOrderThatIsLostIsAnError() {
        Report report = ReportFixture.report(90, new Refused(Map.of(), Map.of()), 1);
        assertThat(report.errors()).containsExactly("lost is 1, not 0");
    }

    @Test
    void aDeadLetterIsAnErrorAndIsQuoted() {
        Report report = ReportFixture.report(90, new Refused(Map.of(), Map.of()), 0, List.of("undecodable at x"));
        assertThat(report.errors()).containsExactly("deadLetters is 1, not 0", "dead letter: undecodable at x");
    }

    @Test
    void theJsonHasExactlyTheAgreedKeys() {
        ObjectNode json = ReportJson.of(ReportFixture.aGoodReport());
        assertThat(keys(json))
                .startsWith(
                        "ordersAccepted",
                        "grossMinor",
                        "paidMinor",
                        "refundedMinor",
                        "netMinor",
                        "refused",
                        "commissionMinor",
                        "groups",
                        "deals",
                        "formed",
                        "failed",
                        "oversold",
                        "lost",
                        "duplicated",
                        "ordersPerSecond",
                        "commitToBoardMsP50",
                        "commitToBoardMsP99",
                        "seconds");
        assertThat(keys(json.path("ordersAccepted")))
                .containsExactly("client", "postgres", "stream", "clickhouse", "board");
        assertThat(keys(json.path("paidMinor"))).containsExactly("provider", "ledger", "stream", "clickhouse");
        assertThat(keys(json.path("netMinor"))).containsExactly("ledger", "stream", "clickhouse");
        assertThat(keys(json.path("commissionMinor"))).containsExactly("ledger", "recomputed");
        assertThat(json.at("/refused/client/sold-out").asLong()).isEqualTo(2);
        assertThat(json.at("/refused/api/sold-out").asLong()).isEqualTo(2);
        assertThat(json.path("oversold").isIntegralNumber()).isTrue();
        assertThat(json.path("ordersPerSecond").isNumber()).isTrue();
        assertThat(json.at("/badLines/first/0").asText()).isEqualTo("formed.txt:3: empty");
        assertThat(json.path("seed").asLong()).isEqualTo(7);
        assertThat(json.at("/greenPoints/recomputed").asLong()).isEqualTo(18);
        assertThat(json.path("deadLetters").asLong(-1)).isZero();
        assertThat(json.path("shortDeals").asLong()).isEqualTo(1);
        assertThat(json.path("largestDealGroups").asLong()).isEqualTo(20);
        assertThat(json.path("largestWaveJoins").asLong()).isEqualTo(41);
        assertThat(json.path("clickhouseRowsWrittenAgain").asLong()).isEqualTo(5);
    }

    @Test
    void theTableShowsEveryMeasureBySource() {
        String table = ReportTable.of(ReportFixture.report(80, new Refused(Map.of(), Map.of()), 0));
        assertThat(table)
                .contains("ordersAccepted", "commissionMinor", "2 deals: 1 formed, 1 failed")
                .contains("1 deals short of stock, largest deal 20 groups", "largest wave 41 joins", "dead letters 0")
                .contains("ERROR grossMinor differs")
                .contains("bad line formed.txt:3: empty");
    }

    private static List<String> keys(com.fasterxml.jackson.databind.JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
