package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerIsToldTest {
    private final Ground ground = new Ground();

    @Test
    void findsAPaymentThatTheTopicDoesNotTell() {
        ground.events.remove(3);
        assertThat(ground.findings(new LedgerIsTold()))
                .singleElement()
                .asString()
                .contains("paid 3000")
                .contains("paid 1000");
    }

    @Test
    void waitsForEventsThatAreOnTheirWay() {
        ground.events.subList(6, 8).clear();
        assertThat(ground.findings(new LedgerIsTold())).isEmpty();
        assertThat(new LedgerIsTold().leftOut(ground.evidence())).hasSize(1);
    }

    @Test
    void leavesOutPaymentsThatWereNeverCounted() {
        ground.post("provider:clearing", "escrow:x", 9, "PAYMENT_UNMATCHED", "payment-9", Ground.COLLECTED);
        assertThat(ground.findings(new LedgerIsTold())).isEmpty();
    }
}
