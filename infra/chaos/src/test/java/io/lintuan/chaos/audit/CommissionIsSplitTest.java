package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommissionIsSplitTest {
    private final Ground ground = new Ground();

    @Test
    void findsACommissionThatARefundDidNotTakeBack() {
        ground.postings.removeIf(posting -> posting.cause().equals("COMMISSION_REVERSED"));
        assertThat(ground.findings(new CommissionIsSplit()))
                .containsExactly("I5 commission of order order-given-back is 0 in its share and 100 in the ledger");
    }

    @Test
    void expectsTheShareOfWhatIsKeptWhenAPartWentBack() {
        ground.partOfTheCollectedWentBack();
        assertThat(ground.findings(new CommissionIsSplit())).isEmpty();

        ground.postings.remove(ground.postings.size() - 2);
        assertThat(ground.findings(new CommissionIsSplit()))
                .containsExactly("I5 commission of order order-collected is 150 in its share and 200 in the ledger");
    }

    @Test
    void findsACommissionThatWasEarnedTwice() {
        ground.post("escrow:x", "leader:x:accrued", 200, "COMMISSION_ACCRUED", "again", Ground.COLLECTED);
        assertThat(ground.findings(new CommissionIsSplit()))
                .containsExactly("I5 commission of order order-collected is 200 in its share and 400 in the ledger");
    }
}
