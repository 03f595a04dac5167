package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.pay;
import static io.lintuan.deal.model.DealFixture.start;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand.ChangeOrder;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who buys for somebody else stays the buyer. */
class RecipientTest {
    private static final String ZHANG = "张阿姨";
    private final DealState unpaid = after(anOpenDeal(), forZhang(1, grapes(3)));

    @Test
    void isNobodyElseUnlessItIsSaid() {
        assertThat(of(after(anOpenDeal(), join(1, ANN, grapes(1))), 1)).isEmpty();
    }

    @Test
    void staysWithAnOrderHoweverItIsChanged() {
        DealState replaced = after(unpaid, change(1, 11, grapes(2), eggs(1)));
        assertThat(of(replaced, 11)).contains(ZHANG);

        DealState paid = after(unpaid, start(1, ANN, 1), pay(1, 1, 3 * 3_990));
        DealState smaller = after(paid, change(1, 12, grapes(2)));
        assertThat(smaller.order(order(1)).orElseThrow().keptMinor()).isEqualTo(2 * 3_990);
        assertThat(of(smaller, 1)).contains(ZHANG);
    }

    @Test
    void staysWithAnOrderThatTakesItsSeatAgain() {
        DealState late = after(unpaid, start(1, ANN, 1));
        Decision expired = GroupDeal.decide(
                late,
                List.of(new Asked(new DealCommand.ExpireSeats(), Optional.empty())),
                NOON.plus(Duration.ofMinutes(16)));

        DealState again = after(expired.after(), pay(1, 1, 3 * 3_990));

        assertThat(again.order(order(1)).orElseThrow().status()).isEqualTo(OrderStatus.PAID_WAITING_GROUP);
        assertThat(of(again, 1)).contains(ZHANG);
    }

    @Test
    void isNotAnotherPersonForALimit() {
        assertThat(decide(unpaid, NOON, forZhang(2, grapes(2)))).isRefused(RefusalCode.OVER_LIMIT);
        assertThat(decide(unpaid, NOON, forZhang(2, grapes(2)).forSomebody(Optional.of("钱叔"))))
                .isRefused(RefusalCode.OVER_LIMIT);
    }

    @Test
    void isInNoEvent() {
        Decision placed = decide(anOpenDeal(), NOON, forZhang(1, grapes(3)), change(1, 11, grapes(2)));

        assertThat(placed.events()).hasSize(3).noneMatch(event -> event.toString()
                .contains(ZHANG));
    }

    private static Join forZhang(int order, Wish... wishes) {
        return join(order, ANN, wishes)
                .forSomebody(Optional.of(ZHANG))
                .withCoupon(0)
                .confirming(true);
    }

    private static ChangeOrder change(int order, int instead, Wish... wishes) {
        return new ChangeOrder(order(order), ANN, List.of(wishes), order(instead), instead);
    }

    private static Optional<String> of(DealState state, int order) {
        return state.order(order(order)).orElseThrow().placement().recipient();
    }
}
