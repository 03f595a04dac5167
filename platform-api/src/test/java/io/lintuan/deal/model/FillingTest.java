package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.aDealOf;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.amountOf;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapesAt;
import static io.lintuan.deal.model.DealFixture.keptOf;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.GoingBack;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.deal.model.DealCommand.GoodsArrived;
import io.lintuan.deal.model.DealCommand.Wish;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases as foodsoft fills them: quantities first, in order of time, then tolerances. */
class FillingTest {
    private static final DealState CASES_OF_FOUR = aDealOf(grapesAt(new OfferingTerms(1_000, List.of(), 4, 0)));

    @ParameterizedTest
    @CsvSource({"0,2,0", "2,2,1", "4,4,1", "5,3,2", "5,4,2", "3,0,0", "9,2,2"})
    void buysTheCasesThatTheTableSays(int quantity, int tolerance, int cases) {
        assertThat(Filling.cases(quantity, tolerance, 4)).isEqualTo(cases);
    }

    @Test
    void givesEverybodyTheQuantityAndTheFirstTheirToleranceUntilTheCaseIsFull() {
        DealState paid = paidBy(paidBy(CASES_OF_FOUR, 1, some(2, 2)), 2, some(3, 2));

        Decision formed = decide(paid, NOON, byLeader());

        // Five in any case, four more at will: two cases, so three of the four are taken.
        assertThat(pieces(formed.after(), 1)).isEqualTo(4);
        assertThat(pieces(formed.after(), 2)).isEqualTo(4);
        assertThat(amountOf(formed.after(), 2)).isEqualTo(5_000);
        assertThat(keptOf(formed.after(), 2)).isEqualTo(4_000);
        assertThat(formed).asksForRefund("case:" + order(2));
        assertThat(formed.effects().refunds()).hasSize(1);
        assertThat(formed.events().get(0).payload()).isEqualTo(new DealFormed(5, 2, new GoingBack(1_000)));
        Offering grapes = formed.after().offering(GRAPES).orElseThrow();
        assertThat(grapes.paid()).isEqualTo(8);
        assertThat(grapes.tolerance()).isZero();
    }

    @Test
    void takesWhatFillsNoCaseFromWhoeverCameLastAndRefundsAnEmptyOrderWhole() {
        DealState paid = paidBy(paidBy(paidBy(CASES_OF_FOUR, 1, some(3, 0)), 2, some(2, 0)), 3, some(1, 0));

        Decision formed = decide(paid, NOON, byLeader());

        assertThat(pieces(formed.after(), 1)).isEqualTo(3);
        assertThat(pieces(formed.after(), 2)).isEqualTo(1);
        assertThat(formed)
                .leavesOrder(1, OrderStatus.CONFIRMED)
                .leavesOrder(2, OrderStatus.CONFIRMED)
                .leavesOrder(3, OrderStatus.REFUNDING)
                .asksForRefund("case:" + order(2))
                .asksForRefund("case:" + order(3));
        assertThat(formed.events().stream()
                        .map(DealEvent::payload)
                        .filter(OrderCancelled.class::isInstance)
                        .map(payload -> ((OrderCancelled) payload).reason()))
                .containsExactly(CancelReason.CASE_NOT_FILLED);
        assertThat(formed.after().order(order(3)).orElseThrow().commission().amountMinor())
                .isZero();
    }

    @Test
    void failsADealOfWhichNotOneCaseCanBeFilled() {
        Decision decision = decide(paidBy(CASES_OF_FOUR, 1, some(3, 0)), NOON, byLeader());

        assertThat(decision).leavesDeal(DealStatus.FAILED).asksForRefund("deal-failed:" + order(1));
    }

    @Test
    void countsToleranceNeitherForTheMinimumNorForATier() {
        DealState deal = aDealOf(grapesAt(new OfferingTerms(1_000, List.of(new Tier(4, 900)), 4, 0)));
        DealState paid = paidBy(deal, 1, some(2, 3));

        assertThat(paid.paidQuantity()).isEqualTo(2);
        assertThat(paid.offering(GRAPES).orElseThrow().unitPriceMinor()).isEqualTo(1_000);
        assertThat(decide(paid, NOON, byLeader())).leavesDeal(DealStatus.FAILED);
    }

    @Test
    void countsToleranceThatFilledACaseForTheTierInTheEnd() {
        DealState deal = aDealOf(grapesAt(new OfferingTerms(1_000, List.of(new Tier(4, 900)), 4, 0)));

        DealState formed = after(paidBy(deal, 1, some(3, 3)), byLeader());

        assertThat(keptOf(formed, 1)).isEqualTo(3_600);
    }

    @Test
    void givesTheSameToOrdersThatFollowMuchLater() {
        DealState deal = aDealOf(grapesAt(new OfferingTerms(1_000, List.of(new Tier(8, 900)), 4, 0)));
        DealState paid = paidBy(paidBy(paidBy(deal, 1, some(3, 1)), 2, some(3, 4)), 3, some(1, 1));
        DealState atOnce = after(paid, byLeader(), new GoodsArrived(LEADER));
        DealState decided = AtCutOff.of(paid).orElseThrow().applied();

        for (int number : List.of(3, 1, 2)) {
            Turn turn = new Turn(decided, NOON);
            Order closed =
                    AtCutOff.close(turn, turn.state().order(order(number)).orElseThrow());
            decided = turn.state();
            assertThat(closed.placement().lines())
                    .allMatch(line -> line.kept().unitPriceMinor() == 900)
                    .isEqualTo(atOnce.order(order(number))
                            .orElseThrow()
                            .placement()
                            .lines());
        }
    }

    private static int pieces(DealState state, int number) {
        return state.order(order(number)).orElseThrow().placement().quantity();
    }

    private static Wish some(int quantity, int tolerance) {
        return new Wish(GRAPES, quantity, tolerance);
    }
}
