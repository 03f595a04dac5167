package io.lintuan.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditTest {
    private final Ground ground = new Ground();

    @Test
    void findsNothingWhereEverythingHolds() {
        assertThat(Audit.of(ground.evidence())).isEmpty();
    }

    @Test
    void hasEachRuleOnce() {
        assertThat(Audit.RULES.stream().map(rule -> rule.getClass().getSimpleName()))
                .containsExactlyInAnyOrder(
                        "EscrowFollowsOrders",
                        "RefundsArePosted",
                        "SeatsAreCounted",
                        "KeysNameOrders",
                        "OrdersAreTold",
                        "FactsAreEvents",
                        "CommissionIsSplit",
                        "EventsKeepOrder",
                        "MinutesAreEqual",
                        "DealsAreEqual",
                        "LedgerIsTold",
                        "PointsAreEqual",
                        "OrdersLiveLegally",
                        "NothingIsLeft");
    }
}
