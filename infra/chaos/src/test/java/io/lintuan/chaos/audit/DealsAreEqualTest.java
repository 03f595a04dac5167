package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Facts;
import io.lintuan.chaos.evidence.Sums;
import org.junit.jupiter.api.Test;

class DealsAreEqualTest {
    private final Ground ground = new Ground();

    @Test
    void findsADealThatClickHouseCountsOtherwise() {
        Facts.Deal deal = ground.totals.get(0);
        ground.totals.set(0, new Facts.Deal(Ground.DEAL, deal.sums().plus(Sums.refunded(1)), deal.version()));
        assertThat(ground.findings(new DealsAreEqual()))
                .containsExactly("I7 deal " + Ground.DEAL
                        + " is [3 orders, 2 paid, gross 4000, paid 3000, refunded 1000, net 2000] in the recount of the topic"
                        + " and [3 orders, 2 paid, gross 4000, paid 3000, refunded 1001, net 1999] in gmv_by_deal");
    }
}
