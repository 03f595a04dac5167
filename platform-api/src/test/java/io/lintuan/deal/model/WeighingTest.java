package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.aDealOf;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.grapesAt;
import static io.lintuan.deal.model.DealFixture.keptOf;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.ConfirmPickup;
import io.lintuan.deal.model.DealCommand.GoodsArrived;
import io.lintuan.deal.model.DealCommand.RecordWeights;
import io.lintuan.deal.model.DealCommand.Weight;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three pieces of 500 g, sold as 1,500 g for 30 yuan. */
class WeighingTest {
    private final DealState open = aDealOf(grapesAt(new OfferingTerms(1_000, List.of(), 1, 500)));
    private final DealState formed = after(paidBy(open, 1, grapes(3)), byLeader());

    @Test
    void givesBackWhatIsMissingAndTakesTheCommissionOnIt() {
        Decision weighed = decide(formed, NOON, weigh(1_400));

        assertThat(weighed)
                .isAccepted()
                .asksForRefund("weight:" + order(1) + "/0")
                .leavesOrder(1, OrderStatus.CONFIRMED);
        assertThat(keptOf(weighed.after(), 1)).isEqualTo(2_800);
        assertThat(weighed.effects().refunds().get(0).refund())
                .returns(200L, Refund::amountMinor)
                .returns(RefundReason.WEIGHED_LESS, Refund::reason);
        assertThat(weighed.after().order(order(1)).orElseThrow().commission().amountMinor())
                .isEqualTo(280);
    }

    @Test
    void neverChargesForMore() {
        Decision weighed = decide(formed, NOON, weigh(1_900));

        assertThat(weighed).isAccepted().says().posts();
        assertThat(keptOf(weighed.after(), 1)).isEqualTo(3_000);
    }

    @Test
    void takesTheSameWeightAgainAndRefusesAnother() {
        DealState weighed = after(formed, weigh(1_400));

        assertThat(decide(weighed, NOON, weigh(1_400))).isAccepted().says();
        assertThat(decide(weighed, NOON, weigh(1_300))).isRefused(RefusalCode.NOT_WEIGHABLE);
    }

    @Test
    void takesAllWeightsOfAListOrNone() {
        RecordWeights half = new RecordWeights(
                LEADER, List.of(new Weight(order(1), GRAPES, 1_400), new Weight(order(9), GRAPES, 1_000)));

        assertThat(decide(formed, NOON, half)).isRefused(RefusalCode.ORDER_NOT_FOUND);
    }

    @Test
    void refusesAListThatGivesOneLineTwoWeights() {
        RecordWeights twice = new RecordWeights(
                LEADER, List.of(new Weight(order(1), GRAPES, 1_400), new Weight(order(1), GRAPES, 1_300)));
        RecordWeights repeated = new RecordWeights(
                LEADER, List.of(new Weight(order(1), GRAPES, 1_400), new Weight(order(1), GRAPES, 1_400)));

        assertThat(decide(formed, NOON, twice)).isRefused(RefusalCode.NOT_WEIGHABLE);
        assertThat(decide(formed, NOON, repeated)).isAccepted().asksForRefund("weight:" + order(1) + "/0");
    }

    @Test
    void weighsUntilTheGoodsAreHandedOut() {
        DealState arrived = after(formed, new GoodsArrived(LEADER));
        String code = arrived.order(order(1)).orElseThrow().placement().pickupCode();

        assertThat(decide(arrived, NOON, weigh(1_400))).isAccepted().leavesOrder(1, OrderStatus.READY);
        assertThat(decide(after(arrived, new ConfirmPickup(LEADER, code)), NOON, weigh(1_400)))
                .isRefused(RefusalCode.NOT_WEIGHABLE);
    }

    @Test
    void refusesWhatIsNotToBeWeighed() {
        assertThat(decide(paidBy(open, 1, grapes(3)), NOON, weigh(1_400))).isRefused(RefusalCode.NOT_WEIGHABLE);
        DealState counted = after(paidBy(DealFixture.anOpenDeal(), 1, grapes(3)), byLeader());
        assertThat(decide(counted, NOON, weigh(1_400))).isRefused(RefusalCode.NOT_WEIGHABLE);
        assertThat(decide(formed, NOON, new RecordWeights(new UUID(1, 9), List.of())))
                .isRefused(RefusalCode.NOT_YOUR_DEAL);
    }

    private static RecordWeights weigh(int grams) {
        return new RecordWeights(LEADER, List.of(new Weight(order(1), GRAPES, grams)));
    }
}
