package io.lintuan.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.PriceFloor.Warning;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceFloorTest {

    @Test
    void warnsBelowTheFloor() {
        assertThat(PriceFloor.of(2_499, Optional.of(2_500L), Optional.empty())).contains(Warning.PRICE_BELOW_FLOOR);
        assertThat(PriceFloor.of(2_500, Optional.of(2_500L), Optional.empty())).isEmpty();
    }

    @Test
    void warnsMoreThanSixtyPercentBelowTheListPriceWhereThereIsNoFloor() {
        assertThat(PriceFloor.of(3_999, Optional.empty(), Optional.of(10_000L))).contains(Warning.PRICE_FAR_BELOW_LIST);
        assertThat(PriceFloor.of(4_000, Optional.empty(), Optional.of(10_000L))).isEmpty();
    }

    @Test
    void believesTheFloorMoreThanTheListPrice() {
        assertThat(PriceFloor.of(3_000, Optional.of(2_500L), Optional.of(10_000L)))
                .isEmpty();
    }

    @Test
    void saysNothingOfAPriceItKnowsNothingAbout() {
        assertThat(PriceFloor.of(1, Optional.empty(), Optional.empty())).isEmpty();
    }
}
