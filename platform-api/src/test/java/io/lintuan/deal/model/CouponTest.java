package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** A coupon is frozen on the lines when the order is placed (Open Food Network #11529, #1554). */
class CouponTest {

    @Property(tries = 300)
    void isSpreadOverTheLinesToTheLastFenAndNeverPaysForAll(
            @ForAll @IntRange(min = 1, max = 4) int grapes,
            @ForAll @IntRange(min = 1, max = 5) int eggs,
            @ForAll @LongRange(min = 0, max = 40_000) long couponMinor) {
        Order order = placed(grapes, eggs, couponMinor);

        long fullMinor = grapes * 3_990L + eggs * 2_850L;
        assertThat(order.amountMinor()).isEqualTo(fullMinor - Math.min(couponMinor, fullMinor - 1));
        assertThat(order.placement().lines()).allSatisfy(line -> {
            assertThat(line.discountMinor()).isNotNegative();
            assertThat(line.amountMinor()).isNotNegative();
            assertThat(line.keptMinor()).isEqualTo(line.amountMinor());
        });
    }

    @Example
    void weighsOnEachLineByWhatItCosts() {
        List<Line> lines = placed(2, 1, 1_000).placement().lines();

        // 7,980 and 2,850 of 10,830: the floor of 736.8 first, the rest after it.
        assertThat(lines).extracting(Line::discountMinor).containsExactly(736L, 264L);
    }

    private static Order placed(int grapes, int eggs, long couponMinor) {
        DealCommand.Join join =
                new DealCommand.Join(order(1), ANN, "b", List.of(grapes(grapes), eggs(eggs)), 1, couponMinor);
        return after(anOpenDeal(), join).order(order(1)).orElseThrow();
    }
}
