package io.lintuan.workload.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.workload.replay.evidence.Backlog;
import io.lintuan.workload.replay.evidence.GreenFigures;
import io.lintuan.workload.replay.evidence.StreamFigures;
import io.lintuan.workload.replay.evidence.Sums;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MissingTest {
    private static final Sums SUMS = new Sums(1, 599, 599, 0, 599);
    private static final StreamFigures STREAM =
            new StreamFigures(Set.of("o1"), SUMS, 0, Map.of("ORDER_PLACED", 1L, "ORDER_PAID", 1L));

    @Test
    void nothingIsMissingWhenEveryEventWasRead() {
        Backlog backlog = new Backlog(0, 0, 0, Map.of("d1", 7L));
        assertThat(Missing.onTheWay(backlog, deal -> 7, true)).isEmpty();
        assertThat(Missing.inFacts(STREAM, STREAM.orderEvents(), SUMS)).isEmpty();
    }

    @Test
    void tellsAnEventThatTheStreamLacksAndWhatTheServiceStillHasToDo() {
        Backlog backlog = new Backlog(2, 3, 1, Map.of("d1", 7L, "d2", 1L));
        assertThat(Missing.onTheWay(backlog, deal -> deal.equals("d1") ? 6 : 1, false))
                .containsExactly(
                        "2 outbox rows have not left for Pulsar",
                        "3 refunds are not settled (1 stuck)",
                        "the stream lacks events of 1 deals",
                        "the topics are not read to their end");
    }

    @Test
    void tellsALostFactAndAWrongMinute() {
        assertThat(Missing.inFacts(STREAM, Map.of("ORDER_PLACED", 1L), SUMS))
                .containsExactly("ClickHouse has 0 of 1 ORDER_PAID facts");
        assertThat(Missing.inFacts(STREAM, STREAM.orderEvents(), new Sums(1, 599, 599, 0, 598)))
                .singleElement()
                .asString()
                .contains("gmv_by_minute", "net 598", "net 599");
    }

    @Test
    void waitsForThePointsOfEveryCollectedOrder() {
        ClientBooks client = ReplayFixture.books();
        assertThat(Missing.inGreenPoints(client, new GreenFigures(0, 0), 0)).hasSize(1);
        assertThat(Missing.inGreenPoints(client, new GreenFigures(1, 18), 0))
                .containsExactly("the ledger has 0 of 18 green points");
        assertThat(Missing.inGreenPoints(client, new GreenFigures(1, 18), 18)).isEmpty();
    }
}
