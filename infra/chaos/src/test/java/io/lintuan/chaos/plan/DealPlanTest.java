package io.lintuan.chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DealPlanTest {
    private static final List<PlannedDeal> MANY = LongStream.rangeClosed(1, 100)
            .boxed()
            .flatMap(seed -> DealPlan.of(seed).stream())
            .toList();

    @Test
    void knowsWhetherADealForms() {
        assertThat(MANY).allSatisfy(deal -> {
            int kept = deal.kept().stream().mapToInt(Visit::quantity).sum();
            assertThat(kept >= deal.minimumQuantity()).isEqualTo(deal.forms());
        });
    }

    @Test
    void refusesNobodyWhoComesFirstForWantOfStock() {
        assertThat(MANY).allSatisfy(deal -> assertThat(wanted(deal)).isLessThanOrEqualTo(deal.stock()));
    }

    @Test
    void leavesNothingForLateComersWhereADealSellsOut() {
        assertThat(MANY)
                .filteredOn(deal -> deal.fate() == Fate.SELLS_OUT)
                .isNotEmpty()
                .allSatisfy(deal -> {
                    assertThat(wanted(deal)).isEqualTo(deal.stock());
                    assertThat(deal.visits())
                            .extracting(visit -> visit.errand().seat())
                            .doesNotContain(Errand.Seat.GIVEN_UP_PAID, Errand.Seat.GIVEN_UP_UNPAID);
                    assertThat(deal.lateComers()).isPositive();
                });
    }

    @Test
    void doesEverything() {
        assertThat(MANY.stream().flatMap(deal -> deal.visits().stream()).map(Visit::errand))
                .containsAll(Arrays.asList(Errand.values()));
    }

    @Test
    void collectsNoMoreThanIsKept() {
        assertThat(MANY).allSatisfy(deal -> assertThat(deal.pickups())
                .isBetween(0, deal.forms() ? deal.kept().size() : 0));
    }

    private static int wanted(PlannedDeal deal) {
        return deal.visits().stream()
                .filter(visit -> visit.errand().joins())
                .mapToInt(Visit::quantity)
                .sum();
    }
}
