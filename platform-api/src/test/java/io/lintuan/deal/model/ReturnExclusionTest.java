package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.EGGS;
import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand.ChangeOrder;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the law excludes from the seven-day return is only sold to whoever was told so. */
class ReturnExclusionTest {

    @Test
    void refusesExcludedGoodsThatNobodyConfirmed() {
        assertThat(decide(aDealOfFreshGrapes(), NOON, join(1, ANN, eggs(1), grapes(1))))
                .isRefused(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
    }

    @Test
    void sellsTheRestWithoutAWord() {
        Decision decision = decide(aDealOfFreshGrapes(), NOON, join(1, ANN, eggs(1)));
        assertThat(decision).isAccepted();
        assertThat(decision.changed().get(0).placement().returnExclusionConfirmed())
                .isFalse();
    }

    @Test
    void keepsTheConfirmationWithTheOrder() {
        Decision decision = decide(aDealOfFreshGrapes(), NOON, confirmed(grapes(2)));
        assertThat(decision).isAccepted();
        assertThat(decision.changed().get(0).placement().returnExclusionConfirmed())
                .isTrue();
    }

    @Test
    void isStillExcludedAfterSomebodyTookSome() {
        DealState taken =
                decide(aDealOfFreshGrapes(), NOON, confirmed(grapes(2))).after();
        assertThat(decide(taken, NOON, join(2, ANN, grapes(1)))).isRefused(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
    }

    /** The checks come in one order, whether somebody joins or changes an order. */
    @Test
    void isSaidBeforeTheLimitToWhoeverJoinsAndToWhoeverChanges() {
        DealState eggs =
                decide(aDealOfFreshGrapes(), NOON, join(1, ANN, eggs(1))).after();
        ChangeOrder change = new ChangeOrder(order(1), ANN, List.of(grapes(9)), order(2), 1);

        assertThat(decide(eggs, NOON, join(2, ANN, grapes(9)))).isRefused(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
        assertThat(decide(eggs, NOON, change)).isRefused(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
    }

    private static Join confirmed(Wish... wishes) {
        return new Join(order(1), ANN, "b", List.of(wishes), 1).confirming(true);
    }

    private static DealState aDealOfFreshGrapes() {
        DealState deal = anOpenDeal();
        return DealState.restore(
                deal.terms(),
                1,
                1,
                DealStatus.OPEN,
                false,
                Optional.empty(),
                List.of(
                        new Offering(
                                GRAPES,
                                0,
                                "grapes",
                                OfferingTerms.plain(3_990),
                                10,
                                4,
                                0,
                                0,
                                0,
                                Optional.empty(),
                                false),
                        new Offering(EGGS, 1, "eggs", 2_850, 5, 5, 0, 0)),
                List.of());
    }
}
