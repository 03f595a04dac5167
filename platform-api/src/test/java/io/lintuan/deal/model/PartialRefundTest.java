package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.deal.model.DealCommand.ChangeOrder;
import io.lintuan.deal.model.DealCommand.HoldCommission;
import io.lintuan.deal.model.DealCommand.SettleRefund;
import io.lintuan.ledger.Accounts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A refund is any part of a payment, and the order goes on. */
class PartialRefundTest {
    private static final UUID BUYER = new UUID(2, 1);
    private final DealState paid = paidBy(anOpenDeal(), 1, grapes(4), eggs(2));

    @Test
    void leavesTheOrderAsItWasWhenAPartArrives() {
        DealState smaller = after(paid, shrinkTo(3));

        Decision settled = decide(smaller, NOON, settle("change:" + order(1) + ":1", 3_990));

        assertThat(settled).isAccepted().leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
    }

    @Test
    void givesBackOnlyWhatIsLeftWhenTheOrderIsCancelledAfterAPart() {
        Decision cancelled = decide(after(paid, shrinkTo(3)), NOON, DealFixture.cancel(1, BUYER));

        OrderRefunded said = (OrderRefunded) cancelled.events().get(2).payload();
        assertThat(said.amountMinor()).isEqualTo(3 * 3_990 + 2 * 2_850);
        assertThat(said.lines()).extracting(line -> line.quantity()).containsExactly(3, 2);
    }

    @Test
    void isRefundedOnlyWhenEveryPartOfItsPaymentHasArrived() {
        DealState cancelled = after(paid, shrinkTo(3), DealFixture.cancel(1, BUYER));

        Decision whole = decide(cancelled, NOON, settle("cancelled:" + order(1), 17_670));
        assertThat(whole).leavesOrder(1, OrderStatus.REFUNDING);
        assertThat(decide(whole.after(), NOON, settle("change:" + order(1) + ":1", 3_990)))
                .leavesOrder(1, OrderStatus.REFUNDED);
    }

    @Test
    void takesTheCommissionOfAPartFromWhereItIs() {
        HoldCommission signal = new HoldCommission(order(1), "s-1", "rule", "evidence", NOON);

        Decision smaller = decide(after(paid, signal), NOON, shrinkTo(3));

        assertThat(smaller.postings().get(0).source()).isEqualTo(Accounts.held(DealFixture.LEADER));
        // A tenth of 21,660 is 2,166; a tenth of 17,670 is 1,767.
        assertThat(smaller.postings().get(0).amountMinor()).isEqualTo(399);
    }

    @Test
    void freesTheGoodsOfAPart() {
        DealState smaller = after(paid, shrinkTo(3));

        Offering grapes = smaller.offering(DealFixture.GRAPES).orElseThrow();
        assertThat(grapes.paid()).isEqualTo(3);
        assertThat(grapes.left()).isEqualTo(7);
        assertThat(after(smaller, byLeader()).order(order(1)).orElseThrow().status())
                .isEqualTo(OrderStatus.CONFIRMED);
    }

    private static ChangeOrder shrinkTo(int boxes) {
        return new ChangeOrder(order(1), BUYER, List.of(grapes(boxes), eggs(2)), order(11), 1);
    }

    private static SettleRefund settle(String key, long amountMinor) {
        return new SettleRefund(order(1), key, amountMinor, NOON);
    }
}
