package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.byTimer;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.CAT;
import static io.lintuan.deal.model.GroupFixture.GATE;
import static io.lintuan.deal.model.GroupFixture.SHOP;
import static io.lintuan.deal.model.GroupFixture.aDealOfPeople;
import static io.lintuan.deal.model.GroupFixture.aDealWith;
import static io.lintuan.deal.model.GroupFixture.aDealWithTwoPoints;
import static io.lintuan.deal.model.GroupFixture.joinAt;
import static io.lintuan.deal.model.GroupFixture.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapacityTest {

    @Test
    void openFoodNetwork818takesNoMoreOrdersThanCanBeSorted() {
        DealState one = after(aDealWith(new Capacity(1, Capacity.ANY)), join(1, ANN, grapes(1)));

        assertThat(decide(one, NOON, join(2, BOB, grapes(1)))).isRefused(RefusalCode.CAPACITY_REACHED);
        assertThat(decide(after(one, cancel(1, ANN)), NOON, join(2, BOB, grapes(1))))
                .isAccepted();
    }

    @Test
    void takesNoMorePiecesThanCanBeSorted() {
        DealState two = after(aDealWith(new Capacity(Capacity.ANY, 3)), join(1, ANN, grapes(2)));

        assertThat(decide(two, NOON, join(2, BOB, grapes(2)))).isRefused(RefusalCode.CAPACITY_REACHED);
        assertThat(decide(two, NOON, join(2, BOB, grapes(1)))).isAccepted();
    }

    @Test
    void countsEachPickupPointAlone() {
        DealState full = after(aDealWithTwoPoints(), joinAt(1, ANN, SHOP, 1));

        assertThat(decide(full, NOON, joinAt(2, BOB, SHOP, 1))).isRefused(RefusalCode.PICKUP_POINT_FULL);
        assertThat(decide(full, NOON, join(2, BOB, grapes(1)))).isRefused(RefusalCode.PICKUP_POINT_FULL);
        assertThat(decide(full, NOON, joinAt(2, BOB, GATE, 3))).isRefused(RefusalCode.PICKUP_POINT_FULL);
        DealState both = after(full, joinAt(2, BOB, GATE, 2));
        assertThat(both.order(DealFixture.order(2))
                        .orElseThrow()
                        .placement()
                        .place()
                        .pickupPointId())
                .isEqualTo(Optional.of(GATE));
        assertThat(decide(both, NOON, joinAt(3, CAT, GATE, 1))).isRefused(RefusalCode.PICKUP_POINT_FULL);
    }

    @Test
    void knowsOnlyTheDealsOwnPoints() {
        assertThat(decide(aDealWithTwoPoints(), NOON, joinAt(1, ANN, new UUID(8, 1), 1)))
                .isRefused(RefusalCode.PICKUP_POINT_UNKNOWN);
        assertThat(decide(DealFixture.anOpenDeal(), NOON, joinAt(1, ANN, GATE, 1)))
                .isRefused(RefusalCode.PICKUP_POINT_UNKNOWN);
        assertThat(decide(DealFixture.anOpenDeal(), NOON, joinAt(1, ANN, SHOP, 1)))
                .isAccepted();
    }

    @Test
    void formsWithEnoughPeopleAndNotWithOneWhoBuysForAll() {
        DealState one = after(after(aDealOfPeople(), paid(join(1, ANN, grapes(3)))), paid(join(2, ANN, grapes(1))));
        assertThat(one.paidPeople()).isEqualTo(1);
        assertThat(one.assured()).isFalse();
        assertThat(decide(one, CUT_OFF, byTimer())).leavesDeal(DealStatus.FAILED);

        DealState two = after(one, paid(join(3, BOB, grapes(1))));
        assertThat(two.assured()).isTrue();
        assertThat(decide(two, CUT_OFF, byTimer())).leavesDeal(DealStatus.FORMED);
        assertThat(after(two, cancel(3, BOB)).paidPeople()).isEqualTo(1);
    }
}
