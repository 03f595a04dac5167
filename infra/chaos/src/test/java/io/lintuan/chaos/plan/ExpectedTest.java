package io.lintuan.chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTest {
    @Test
    void countsWhatADealThatFormsKeeps() {
        Expected expected = Expected.of(List.of(deal(Fate.FORMS, 2, Errand.PAYS, Errand.PAYS_TWICE)));
        assertThat(expected).isEqualTo(new Expected(2, 4_000, 4_000, 0, 2 * 666, 6_000, 2_000, 2));
    }

    @Test
    void givesEverythingBackInADealThatFails() {
        Expected expected = Expected.of(List.of(deal(Fate.FAILS, 0, Errand.PAYS, Errand.PAYS_TWICE)));
        assertThat(expected).isEqualTo(new Expected(2, 4_000, 4_000, 4_000, 0, 6_000, 6_000, 0));
        assertThat(expected.netMinor()).isZero();
    }

    @Test
    void countsNoPaymentThatCameTooLate() {
        Expected expected = Expected.of(List.of(deal(Fate.FORMS, 0, Errand.PAYS_TOO_LATE, Errand.LEAVES_UNPAID)));
        assertThat(expected).isEqualTo(new Expected(2, 4_000, 0, 0, 0, 2_000, 2_000, 0));
    }

    @Test
    void countsAPaymentThatItsBuyerTookBack() {
        Expected expected = Expected.of(List.of(deal(Fate.FORMS, 0, Errand.LEAVES_PAID)));
        assertThat(expected).isEqualTo(new Expected(1, 2_000, 2_000, 2_000, 0, 2_000, 2_000, 0));
    }

    @Test
    void countsNothingOfWhoIsRefused() {
        Expected expected = Expected.of(
                List.of(deal(Fate.FORMS, 0, Errand.WANTS_TOO_MUCH, Errand.WANTS_NOTHING, Errand.WANTS_THE_UNKNOWN)));
        assertThat(expected).isEqualTo(new Expected(0, 0, 0, 0, 0, 0, 0, 0));
    }

    /** Two pieces each at 10.00, 33.33 % for the leader. */
    private static PlannedDeal deal(Fate fate, int pickups, Errand... errands) {
        List<Visit> visits = List.of(errands).stream()
                .map(errand -> new Visit(0, errand, 2, 0))
                .toList();
        return new PlannedDeal(0, fate, 1_000, 3_333, 4, 100, 1, visits, 0, pickups);
    }
}
