package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import org.junit.jupiter.api.Test;

class NothingIsLeftTest {
    private final Ground ground = new Ground();

    @Test
    void findsEventsThatStayInTheOutbox() {
        ground.outbox =
                new Books.Outbox(3, Ground.NOW.minus(NothingIsLeft.EVENT_MOST).minusSeconds(1));
        assertThat(ground.findings(new NothingIsLeft()))
                .containsExactly("R3 events have not left the outbox since 2026-10-01T11:58:59Z");
    }

    @Test
    void callsABacklogTheSameWhileItMoves() {
        assertThat(subjectOfOutboxSince(70)).isEqualTo(subjectOfOutboxSince(80));
    }

    private String subjectOfOutboxSince(int seconds) {
        ground.outbox = new Books.Outbox(3, Ground.NOW.minusSeconds(seconds));
        return new NothingIsLeft()
                .check(ground.evidence())
                .findFirst()
                .orElseThrow()
                .subject();
    }

    @Test
    void letsWhatJustHappenedBeOnItsWay() {
        ground.outbox = new Books.Outbox(3, Ground.NOW);
        ground.refunds.add(new Books.Refund("refund-2", "payment-1", 5, "REQUESTED", Ground.NOW));
        assertThat(ground.findings(new NothingIsLeft())).isEmpty();
    }

    @Test
    void findsARefundThatIsStuck() {
        ground.refunds.add(new Books.Refund(
                "refund-2",
                "payment-1",
                5,
                "STUCK",
                Ground.NOW.minus(NothingIsLeft.REFUND_MOST).minusSeconds(1)));
        assertThat(ground.findings(new NothingIsLeft()))
                .containsExactly("R3 refund refund-2 of 5 is STUCK since 2026-10-01T11:56:59Z");
    }
}
