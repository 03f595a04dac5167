package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import org.junit.jupiter.api.Test;

class RefundsArePostedTest {
    private final Ground ground = new Ground();

    @Test
    void findsASettledRefundWhoseMoneyNeverCameHome() {
        ground.postings.removeIf(posting -> posting.cause().equals("REFUND_SETTLED"));
        assertThat(ground.findings(new RefundsArePosted()))
                .containsExactly(
                        "I1 settled refund refund-1 is 1000 in table refund and 0 in postings to the provider");
    }

    @Test
    void findsARefundThatLeftEscrowTwice() {
        ground.post("escrow:order-given-back", "refunds:in-flight", 1_000, "REFUND", "refund-1", Ground.GIVEN_BACK);
        assertThat(ground.findings(new RefundsArePosted()))
                .containsExactly("I1 refund refund-1 is 1000 in table refund and 2000 in postings out of escrow");
    }

    @Test
    void findsAPaymentThatWasGivenBackTwice() {
        ground.refunds.add(new Books.Refund("refund-2", "payment-2", 1_000, "REQUESTED", Ground.NOW));
        ground.post("escrow:order-given-back", "refunds:in-flight", 1_000, "REFUND", "refund-2", Ground.GIVEN_BACK);
        assertThat(ground.findings(new RefundsArePosted()))
                .containsExactly("I1 payment payment-2 of 1000 was refunded with 2000");
    }
}
