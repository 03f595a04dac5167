package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.MINUTE;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.ChangeOrder;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.ledger.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangingTest {
    private static final Instant LATER = NOON.plus(MINUTE.multipliedBy(5));
    private final DealState unpaid = after(anOpenDeal(), join(1, ANN, grapes(4)), start(1, ANN, 1));
    private final DealState paid = paidByAnn(anOpenDeal(), 3);

    @Test
    void replacesAnUnpaidOrderWithoutLettingGoOfItsSeat() {
        DealState full = after(unpaid, join(2, BOB, grapes(4)), join(3, new UUID(2, 3), grapes(2)));

        Decision changed = decide(full, LATER, change(ANN, grapes(3), eggs(1)));

        assertThat(changed)
                .isAccepted()
                .says(DealEventType.ORDER_CANCELLED, DealEventType.ORDER_PLACED)
                .leavesOrder(1, OrderStatus.CANCELLED)
                .leavesOrder(11, OrderStatus.PENDING_PAYMENT);
        Order instead = changed.after().order(order(11)).orElseThrow();
        assertThat(instead.placement().heldUntil())
                .isEqualTo(unpaid.order(order(1)).orElseThrow().placement().heldUntil());
        assertThat(instead.amountMinor()).isEqualTo(3 * 3_990 + 2_850);
    }

    @Test
    void countsItsOwnSeatsAsFreeForLimitAndStock() {
        assertThat(decide(unpaid, LATER, change(ANN, grapes(4)))).isAccepted();
        assertThat(decide(unpaid, LATER, change(ANN, grapes(5)))).isRefused(RefusalCode.OVER_LIMIT);
        assertThat(decide(unpaid, LATER, change(ANN, eggs(6)))).isRefused(RefusalCode.OVER_LIMIT);
    }

    @Test
    void refundsAPaymentOfWhatWasReplaced() {
        Decision late = decide(after(unpaid, change(ANN, grapes(2))), LATER, pay(1, 1, 4 * 3_990));

        assertThat(late)
                .isAccepted()
                .posts(Cause.PAYMENT_UNMATCHED, Cause.REFUND_UNMATCHED)
                .leavesOrder(1, OrderStatus.CANCELLED)
                .leavesOrder(11, OrderStatus.PENDING_PAYMENT);
    }

    @Test
    void answersARepeatWithTheSameOrderAndChangesNothing() {
        DealState changed = after(unpaid, change(ANN, grapes(2)));

        assertThat(decide(changed, LATER, change(ANN, grapes(2)))).isAccepted().says();
    }

    @Test
    void makesAPaidOrderSmallerAndGivesTheDifferenceBack() {
        Decision smaller = decide(paid, LATER, change(ANN, grapes(1)));

        assertThat(smaller)
                .isAccepted()
                .says(DealEventType.COMMISSION_REVERSED, DealEventType.ORDER_REFUNDED)
                .asksForRefund("change:" + order(1) + ":1")
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(smaller.effects().refunds().get(0).refund())
                .returns(2 * 3_990L, Refund::amountMinor)
                .returns(RefundReason.ORDER_CHANGED, Refund::reason);
        assertThat(decide(smaller.after(), LATER, change(ANN, grapes(1))))
                .isAccepted()
                .says();
    }

    @Test
    void refusesMoreOfAPaidOrderAndWhatIsNoOrder() {
        assertThat(decide(paid, LATER, change(ANN, grapes(4)))).isRefused(RefusalCode.ORDER_ONLY_SHRINKS);
        assertThat(decide(paid, LATER, change(ANN, grapes(1), eggs(1)))).isRefused(RefusalCode.ORDER_ONLY_SHRINKS);
        assertThat(decide(paid, LATER, change(ANN))).isRefused(RefusalCode.QUANTITY_INVALID);
        assertThat(decide(paid, LATER, change(ANN, grapes(0)))).isRefused(RefusalCode.QUANTITY_INVALID);
        assertThat(decide(paid, LATER, change(ANN, new Wish(order(9), 1)))).isRefused(RefusalCode.OFFERING_UNKNOWN);
        assertThat(decide(paid, LATER, change(BOB, grapes(1)))).isRefused(RefusalCode.NOT_YOUR_ORDER);
        assertThat(decide(anOpenDeal(), LATER, change(ANN, grapes(1)))).isRefused(RefusalCode.ORDER_NOT_FOUND);
    }

    @Test
    void refusesAChangeAfterTheCutOffOrWhenTheSeatsTimeIsUp() {
        assertThat(decide(paid, CUT_OFF, change(ANN, grapes(1)))).isRefused(RefusalCode.ORDER_NOT_CHANGEABLE);
        assertThat(decide(unpaid, NOON.plus(MINUTE.multipliedBy(15)), change(ANN, grapes(1))))
                .isRefused(RefusalCode.ORDER_NOT_CHANGEABLE);
    }

    @Test
    void refusesToReplaceAnOrderThatACouponWasReservedFor() {
        DealState discounted =
                after(anOpenDeal(), new DealCommand.Join(order(1), ANN, "b", List.of(grapes(2)), 1, 500));

        assertThat(decide(discounted, LATER, change(ANN, grapes(1)))).isRefused(RefusalCode.ORDER_NOT_CHANGEABLE);
    }

    private static ChangeOrder change(UUID buyer, Wish... wishes) {
        return new ChangeOrder(order(1), buyer, List.of(wishes), order(11), 7);
    }
}
