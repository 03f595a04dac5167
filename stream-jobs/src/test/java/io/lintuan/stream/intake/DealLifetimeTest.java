package io.lintuan.stream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.DealLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DealLifetimeTest {

    @Test
    void countsTheLongestDealUntilLongAfterItsCutOff() {
        assertThat(DealLifetime.COUNTED).isGreaterThanOrEqualTo(DealLimits.OPEN_MAX.plus(Duration.ofDays(90)));
    }

    @Test
    void keepsTotalsLongerThanTheyCanChangeAndNumbersLongerStill() {
        assertThat(DealLifetime.TOTALS_KEPT).isGreaterThan(DealLifetime.COUNTED);
        assertThat(DealLifetime.REMEMBERED).isGreaterThan(DealLifetime.TOTALS_KEPT);
    }
}
