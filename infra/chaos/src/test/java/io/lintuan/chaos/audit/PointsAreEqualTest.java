package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import org.junit.jupiter.api.Test;

class PointsAreEqualTest {
    private final Ground ground = new Ground();

    @Test
    void findsPointsThatTheLedgerGaveTwice() {
        ground.postings.add(new Books.Posting(
                "green:issued", "person:x:points", "POINT", 18, "GREEN_POINTS", "points-2", Ground.COLLECTED));
        assertThat(ground.findings(new PointsAreEqual()))
                .containsExactly("I8 the points of order order-collected is 18 in the service and 36 in the ledger");
    }

    @Test
    void findsPointsThatTheServiceNeverHeardOf() {
        ground.points.clear();
        assertThat(ground.findings(new PointsAreEqual()))
                .contains("I8 the points of order order-collected is 0 in the service and 18 in ClickHouse");
    }

    @Test
    void findsPointsOfAnOrderThatNobodyCollected() {
        ground.points.add(new Books.Points(Ground.UNPAID, 18));
        assertThat(ground.findings(new PointsAreEqual()))
                .contains("I8 order order-unpaid is PENDING_PAYMENT and has 18 points");
    }

    @Test
    void takesBackWhatTheLedgerTookBack() {
        ground.postings.add(new Books.Posting(
                "person:x:points", "green:issued", "POINT", 5, "GREEN_POINTS_REVERSED", "points-2", Ground.COLLECTED));
        assertThat(ground.findings(new PointsAreEqual()))
                .containsExactly("I8 the points of order order-collected is 18 in the service and 13 in the ledger");
    }
}
