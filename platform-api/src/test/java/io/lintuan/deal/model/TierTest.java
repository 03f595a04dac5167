package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.aDealOf;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.amountOf;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.grapesAt;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.keptOf;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.GoingBack;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.ledger.Cause;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everybody pays the best tier that the group reached. */
class TierTest {
    private static final OfferingTerms TIERS =
            new OfferingTerms(4_000, List.of(new Tier(5, 3_600), new Tier(8, 3_200)), 1, 0);
    private final DealState open = aDealOf(grapesAt(TIERS));

    @Test
    void chargesTheTierThatIsReachedWhenAnOrderIsPlaced() {
        DealState five = paidBy(open, 1, grapes(5));

        assertThat(amountOf(five, 1)).isEqualTo(20_000);
        assertThat(amountOf(paidBy(five, 2, grapes(3)), 2)).isEqualTo(10_800);
    }

    @Test
    void countsOnlyWhatIsPaidSoThatHeldSeatsPushNoTier() {
        DealState held = after(open, join(1, DealFixture.ANN, grapes(9)), join(2, DealFixture.BOB, grapes(1)));

        assertThat(amountOf(held, 2)).isEqualTo(4_000);
    }

    @Test
    void givesTheDifferenceToTheTierOfTheCutOffBackWithLedgerLines() {
        DealState paid = paidBy(paidBy(open, 1, grapes(5)), 2, grapes(3));

        Decision formed = decide(paid, NOON, byLeader());

        assertThat(formed)
                .isAccepted()
                .says(
                        DealEventType.DEAL_FORMED,
                        DealEventType.COMMISSION_REVERSED,
                        DealEventType.ORDER_REFUNDED,
                        DealEventType.COMMISSION_REVERSED,
                        DealEventType.ORDER_REFUNDED)
                .posts(Cause.COMMISSION_REVERSED, Cause.REFUND, Cause.COMMISSION_REVERSED, Cause.REFUND)
                .asksForRefund("tier:" + order(1))
                .asksForRefund("tier:" + order(2))
                .leavesOrder(1, OrderStatus.CONFIRMED);
        assertThat(keptOf(formed.after(), 1)).isEqualTo(16_000);
        assertThat(keptOf(formed.after(), 2)).isEqualTo(9_600);
        assertThat(formed.events().get(0).payload()).isEqualTo(new DealFormed(8, 2, new GoingBack(5_200)));
        OrderRefunded said = (OrderRefunded) formed.events().get(2).payload();
        assertThat(said.reason()).isEqualTo(RefundReason.TIER_REACHED);
        assertThat(said.counted()).isTrue();
        assertThat(said.lines()).hasSize(1).allSatisfy(line -> {
            assertThat(line.quantity()).isZero();
            assertThat(line.amountMinor()).isEqualTo(4_000);
        });
        assertThat(formed.after().order(order(1)).orElseThrow().commission().amountMinor())
                .isEqualTo(1_600);
    }

    @Test
    void neverRaisesAPriceWhenSomebodyWhoPushedTheTierLeaves() {
        DealState pushed = paidBy(paidBy(open, 1, grapes(5)), 2, grapes(3));
        DealState left = after(pushed, cancel(1, new UUID(2, 1)));

        Decision formed = decide(left, NOON, byLeader());

        assertThat(formed.effects().refunds()).isEmpty();
        assertThat(keptOf(formed.after(), 2)).isEqualTo(10_800);
        assertThat(amountOf(paidBy(left, 3, grapes(1)), 3)).isEqualTo(4_000);
    }

    @Test
    void earnsNothingToPlaceAndCancelBecauseOnlyWhatIsPaidAtTheCutOffCounts() {
        DealState paid = paidBy(paidBy(open, 1, grapes(4)), 2, grapes(4));
        DealState left = after(paid, cancel(2, new UUID(2, 2)));

        assertThat(keptOf(after(left, byLeader()), 1)).isEqualTo(16_000);
    }

    @Test
    void fixesTheTierOnTheOfferingForOrdersThatFollowLater() {
        DealState formed = after(paidBy(paidBy(open, 1, grapes(5)), 2, grapes(3)), byLeader());

        assertThat(formed.offering(GRAPES).orElseThrow().closing())
                .contains(new ClosingPrice(3_200, java.util.Optional.empty()));
        assertThat(decide(formed, NOON, new DealCommand.GoodsArrived(LEADER))
                        .effects()
                        .refunds())
                .isEmpty();
    }

    @Test
    void leavesADealWithOnePriceAsItWas() {
        Decision formed = decide(paidBy(DealFixture.anOpenDeal(), 1, grapes(3)), NOON, byLeader());

        assertThat(formed).says(DealEventType.DEAL_FORMED).posts();
        assertThat(formed.events().get(0).payload()).isEqualTo(new DealFormed(3, 1, null));
    }
}
