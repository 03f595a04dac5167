package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.deal.model.DealCommand.ConfirmPickup;
import io.lintuan.deal.model.DealCommand.GoodsArrived;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandingOverTest {
    private final DealState cancelledOne = after(anOpenDeal(), join(2, ANN, grapes(1)), cancel(2, ANN));
    private final DealState formed = after(paidByAnn(cancelledOne, 3), byLeader());
    private final DealState ready = after(formed, new GoodsArrived(LEADER));

    @Test
    void makesOrdersReadyWhenTheGoodsArrive() {
        assertThat(decide(formed, NOON, new GoodsArrived(LEADER)))
                .isAccepted()
                .says(DealEventType.DEAL_READY_FOR_PICKUP)
                .leavesDeal(DealStatus.READY_FOR_PICKUP)
                .leavesOrder(1, OrderStatus.READY);
    }

    @Test
    void handsOverToWhoShowsTheCode() {
        Decision decision = decide(ready, NOON, new ConfirmPickup(LEADER, code(1)));

        assertThat(decision).isAccepted().says(DealEventType.ORDER_PICKED_UP).leavesOrder(1, OrderStatus.PICKED_UP);
        OrderPickedUp said = (OrderPickedUp) decision.events().get(0).payload();
        assertThat(said.quantity()).isEqualTo(3);
    }

    @Test
    void refusesACodeASecondTime() {
        DealState gone = after(ready, new ConfirmPickup(LEADER, code(1)));

        assertThat(decide(gone, NOON, new ConfirmPickup(LEADER, code(1)))).isRefused(RefusalCode.ALREADY_PICKED_UP);
    }

    @Test
    void refusesCodesOfNobodyAndOfCancelledOrders() {
        assertThat(decide(ready, NOON, new ConfirmPickup(LEADER, "nobody"))).isRefused(RefusalCode.PICKUP_CODE_UNKNOWN);
        assertThat(decide(ready, NOON, new ConfirmPickup(LEADER, code(2)))).isRefused(RefusalCode.PICKUP_CODE_UNKNOWN);
    }

    @Test
    void refusesForeignLeaders() {
        UUID foreign = UUID.randomUUID();

        assertThat(decide(formed, NOON, new GoodsArrived(foreign))).isRefused(RefusalCode.NOT_YOUR_DEAL);
        assertThat(decide(ready, NOON, new ConfirmPickup(foreign, code(1)))).isRefused(RefusalCode.NOT_YOUR_DEAL);
    }

    @Test
    void refusesGoodsThatNobodyExpectsAndPickupsBeforeTheyArrive() {
        assertThat(decide(anOpenDeal(), NOON, new GoodsArrived(LEADER))).isRefused(RefusalCode.GOODS_NOT_EXPECTED);
        assertThat(decide(ready, NOON, new GoodsArrived(LEADER))).isRefused(RefusalCode.GOODS_NOT_EXPECTED);
        assertThat(decide(formed, NOON, new ConfirmPickup(LEADER, code(1))))
                .isRefused(RefusalCode.NOT_READY_FOR_PICKUP);
    }

    private String code(int number) {
        return ready.order(order(number)).orElseThrow().placement().pickupCode();
    }
}
