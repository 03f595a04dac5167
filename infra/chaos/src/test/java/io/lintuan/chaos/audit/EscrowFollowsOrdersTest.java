package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscrowFollowsOrdersTest {
    private final Ground ground = new Ground();

    @Test
    void findsAPaymentThatWasPostedTwice() {
        ground.post("provider:clearing", "escrow:order-collected", 2_000, "PAYMENT", "payment-3", Ground.COLLECTED);
        assertThat(ground.findings(new EscrowFollowsOrders()))
                .containsExactly("I1 the balance of escrow:order-collected is 1800 in orders and 3800 in the ledger");
    }

    @Test
    void expectsOnlyWhatIsKeptWhenAPartWentBack() {
        ground.partOfTheCollectedWentBack();
        assertThat(ground.findings(new EscrowFollowsOrders())).isEmpty();

        ground.postings.remove(ground.postings.size() - 1);
        assertThat(ground.findings(new EscrowFollowsOrders()))
                .containsExactly("I1 the balance of escrow:order-collected is 1350 in orders and 1850 in the ledger");
    }

    @Test
    void findsMoneyInTheEscrowOfAnOrderThatNobodyKnows() {
        ground.post("provider:clearing", "escrow:nobody", 7, "PAYMENT", "payment-3", "nobody");
        assertThat(ground.findings(new EscrowFollowsOrders()))
                .containsExactly("I1 the balance of escrow:nobody is 0 in orders and 7 in the ledger");
    }
}
