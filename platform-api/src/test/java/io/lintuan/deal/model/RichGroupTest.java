package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.byTimer;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.grapesAt;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.AcceptLowerTier;
import io.lintuan.deal.model.DealCommand.CancelDeal;
import io.lintuan.deal.model.DealCommand.ChangeOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiers and cases in deals that may be extended, form with less, or are called off. */
class RichGroupTest {
    private static final OfferingTerms CASES = new OfferingTerms(1_000, List.of(), 4, 0);
    private static final OfferingTerms TIERS = new OfferingTerms(1_000, List.of(new Tier(3, 800)), 1, 0);

    @Test
    void opensAgainWhenEnoughIsPaidAndYetNoCaseIsFull() {
        DealState paid = paidBy(aDeal(CASES, GroupFixture.aDealThatMayBeExtended()), 1, grapes(3));

        Decision missed = decide(paid, CUT_OFF, byTimer());

        assertThat(missed).leavesDeal(DealStatus.OPEN);
        assertThat(missed.after().cutOffAt()).isEqualTo(CUT_OFF.plus(DAY));
        assertThat(decide(missed.after(), CUT_OFF.plus(DAY), byTimer())).leavesDeal(DealStatus.FAILED);
    }

    @Test
    void formsWithLessOnlyWhenAtLeastOneCaseIsFull() {
        DealState deal = aDeal(CASES, GroupFixture.aDealThatFormsWithLess());

        assertThat(decide(paidBy(deal, 1, grapes(2)), NOON, new AcceptLowerTier(LEADER)))
                .leavesDeal(DealStatus.FAILED)
                .asksForRefund("deal-failed:" + order(1));
        assertThat(decide(paidBy(deal, 1, grapes(5)), NOON, new AcceptLowerTier(LEADER)))
                .leavesDeal(DealStatus.FORMED)
                .asksForRefund("case:" + order(1));
    }

    @Test
    void givesBackWhatIsLeftOfAnOrderWhenTheDealIsCalledOffAfterItFormed() {
        DealState deal = aDeal(TIERS, GroupFixture.aDealThatFormsWithLess());
        DealState paid = paidBy(deal, 1, grapes(4));
        DealState smaller = after(paid, new ChangeOrder(order(1), DealFixture.ANN, List.of(grapes(3)), order(9), 1));
        DealState formed = after(smaller, byLeader());
        assertThat(formed.order(order(1)).orElseThrow().keptMinor()).isEqualTo(3 * 800);

        Decision calledOff = decide(formed, NOON, new CancelDeal(LEADER));

        assertThat(calledOff)
                .leavesDeal(DealStatus.CANCELLED)
                .leavesOrder(1, OrderStatus.REFUNDING)
                .asksForRefund("deal-cancelled:" + order(1));
        assertThat(calledOff.effects().refunds().get(0).refund())
                .returns(3 * 800L, Refund::amountMinor)
                .returns(RefundReason.DEAL_CANCELLED, Refund::reason);
        assertThat(GroupFixture.reloaded(calledOff.after())).isEqualTo(calledOff.after());
        assertThat(calledOff.after().offering(GRAPES).orElseThrow().paid()).isZero();
    }

    private static DealState aDeal(OfferingTerms grapes, DealState like) {
        return GroupFixture.like(
                DealFixture.aDealOf(grapesAt(grapes)), like.terms().group());
    }
}
