package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.deal.model.DealCommand.Wish;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JoiningTest {

    @Test
    void holdsSeatsForFifteenMinutes() {
        Decision decision = decide(anOpenDeal(), NOON, join(1, ANN, grapes(2), eggs(1)));

        assertThat(decision)
                .isAccepted()
                .says(DealEventType.ORDER_PLACED)
                .posts()
                .leavesOrder(1, OrderStatus.PENDING_PAYMENT);
        Order order = decision.changed().get(0);
        assertThat(order.placement().heldUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(order.amountMinor()).isEqualTo(2 * 3_990 + 2_850);
        assertThat(decision.after().heldQuantity()).isEqualTo(3);
        assertThat(decision.after().paidQuantity()).isZero();
    }

    @Test
    void refusesToJoinAfterCutOff() {
        assertThat(decide(anOpenDeal(), CUT_OFF, join(1, ANN, grapes(1)))).isRefused(RefusalCode.DEAL_NOT_OPEN);
        assertThat(decide(anOpenDeal(), CUT_OFF.minusNanos(1_000), join(1, ANN, grapes(1))))
                .isAccepted();
    }

    @Test
    void refusesADealThatIsClosedEarly() {
        DealState closed = after(anOpenDeal(), DealFixture.byLeader());

        assertThat(decide(closed, NOON, join(1, ANN, grapes(1)))).isRefused(RefusalCode.DEAL_NOT_OPEN);
    }

    @Test
    void refusesWhatIsNotOnSale() {
        assertThat(decide(anOpenDeal(), NOON, join(1, ANN, new Wish(UUID.randomUUID(), 1))))
                .isRefused(RefusalCode.OFFERING_UNKNOWN);
    }

    @Test
    void refusesNothingZeroAndLess() {
        assertThat(decide(anOpenDeal(), NOON, join(1, ANN))).isRefused(RefusalCode.QUANTITY_INVALID);
        assertThat(decide(anOpenDeal(), NOON, join(1, ANN, grapes(0)))).isRefused(RefusalCode.QUANTITY_INVALID);
        assertThat(decide(anOpenDeal(), NOON, join(1, ANN, grapes(3), grapes(-1))))
                .isRefused(RefusalCode.QUANTITY_INVALID);
    }

    @Test
    void refusesAnAbsurdQuantity() {
        assertThat(decide(anOpenDeal(), NOON, join(1, ANN, grapes(Integer.MAX_VALUE), grapes(Integer.MAX_VALUE))))
                .isRefused(RefusalCode.OVER_LIMIT);
    }

    @Test
    void sumsTheLinesOfAnItemBeforeComparing() {
        assertThat(decide(anOpenDeal(), NOON, join(1, ANN, grapes(2), grapes(3))))
                .isRefused(RefusalCode.OVER_LIMIT);
        DealState nearlyGone = after(anOpenDeal(), join(1, ANN, eggs(3)));
        assertThat(decide(nearlyGone, NOON, join(2, BOB, eggs(1), eggs(2)))).isRefused(RefusalCode.SOLD_OUT);
    }

    @Test
    void countsEarlierOrdersTowardsTheLimitUntilTheyLeave() {
        DealState state = after(anOpenDeal(), join(1, ANN, grapes(3)));

        assertThat(decide(state, NOON, join(2, ANN, grapes(2)))).isRefused(RefusalCode.OVER_LIMIT);
        assertThat(decide(after(state, cancel(1, ANN)), NOON, join(2, ANN, grapes(2))))
                .isAccepted();
    }

    @Test
    void saysOverLimitBeforeSoldOut() {
        DealState gone = after(anOpenDeal(), join(1, ANN, eggs(5)));

        assertThat(decide(gone, NOON, join(2, BOB, grapes(5), eggs(1)))).isRefused(RefusalCode.OVER_LIMIT);
        assertThat(decide(gone, NOON, join(2, BOB, grapes(4), eggs(1)))).isRefused(RefusalCode.SOLD_OUT);
    }

    @Test
    void givesTheLastSeatToTheFirstWhoAsks() {
        DealState one = after(anOpenDeal(), join(1, ANN, eggs(4)));

        Decision decision = decide(one, NOON, join(2, BOB, eggs(1)), join(3, ANN, eggs(1)));

        assertThat(decision.outcomes().get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(decision.outcomes().get(1)).isEqualTo(Outcome.refused(RefusalCode.SOLD_OUT));
    }

    @Test
    void mergesTheLinesOfAnItemIntoOne() {
        Decision decision = decide(anOpenDeal(), NOON, join(1, ANN, grapes(1), eggs(1), grapes(2)));

        OrderPlaced said = (OrderPlaced) decision.events().get(0).payload();
        assertThat(said.lines()).hasSize(2);
        assertThat(said.lines().get(0).offeringId()).isEqualTo(GRAPES.toString());
        assertThat(said.lines().get(0).quantity()).isEqualTo(3);
        assertThat(said.lines().get(0).amountMinor()).isEqualTo(11_970);
        assertThat(said.amountMinor()).isEqualTo(14_820);
    }

    @Test
    void takesARepeatedJoinForTheSameOrder() {
        DealState state = after(anOpenDeal(), join(1, ANN, grapes(1)));

        assertThat(decide(state, NOON, join(1, ANN, grapes(1)))).isAccepted().says();
        assertThat(decide(state, NOON, join(1, ANN, grapes(1))).after().heldQuantity())
                .isEqualTo(1);
    }

    @Test
    void drawsAnotherCodeWhenOneIsTaken() {
        java.util.Map<String, UUID> used = new java.util.HashMap<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = PickupCodes.draw(used, 42);
            used.put(code, UUID.randomUUID());
            assertThat(code).matches("\\d{6}");
            assertThat(codes.add(code)).isTrue();
        }
    }
}
