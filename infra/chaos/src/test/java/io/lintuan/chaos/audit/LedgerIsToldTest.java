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
    void findsAPaymentForNothingThatAnybodyOrdered() {
        ground.post("provider:clearing", "escrow:x", 9, "PAYMENT", "payment-9", "");
        ground.post("escrow:x", "provider:clearing", 9, "REFUND", "refund-9", "order-of-nobody");
        assertThat(ground.findings(new LedgerIsTold()))
                .containsExactly(
                        "I7 posting PAYMENT payment-9 of 9 belongs to order '', which is not there",
                        "I7 posting REFUND refund-9 of 9 belongs to order 'order-of-nobody', which is not there");
    }

    @Test
    void leavesOutPaymentsThatWereNeverCounted() {
        ground.post("provider:clearing", "escrow:x", 9, "PAYMENT_UNMATCHED", "payment-9", Ground.COLLECTED);
        assertThat(ground.findings(new LedgerIsTold())).isEmpty();
    }
}
