package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.GATE;
import static io.lintuan.deal.model.GroupFixture.aDealOfTeams;
import static io.lintuan.deal.model.GroupFixture.aDealWith;
import static io.lintuan.deal.model.GroupFixture.aDealWithTwoPoints;
import static io.lintuan.deal.model.GroupFixture.joinAt;
import static io.lintuan.deal.model.GroupFixture.joinTeam;
import static io.lintuan.deal.model.GroupFixture.paid;
import static io.lintuan.deal.model.GroupFixture.teamOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand.ChangeOrder;
import io.lintuan.deal.model.DealCommand.Wish;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who changes an order stays at the pickup point and in the team, and takes no more of either than there is. */
class ChangingInGroupTest {
    private final Capacity three = new Capacity(Capacity.ANY, 3);

    @Test
    void countsItsOwnPiecesAsFreeForCapacity() {
        DealState deal = after(aDealWith(three), join(1, ANN, grapes(2)));

        assertThat(decide(deal, NOON, change(ANN, grapes(3)))).isAccepted();
        assertThat(decide(deal, NOON, change(ANN, grapes(4)))).isRefused(RefusalCode.CAPACITY_REACHED);
    }

    @Test
    void givesTheCapacityOfWhatAPaidOrderLostToOthers() {
        DealState deal = after(aDealWith(three), paid(join(1, ANN, grapes(3))));
        assertThat(decide(deal, NOON, join(2, BOB, grapes(1)))).isRefused(RefusalCode.CAPACITY_REACHED);

        DealState smaller = after(deal, change(ANN, grapes(1)));

        assertThat(decide(smaller, NOON, join(2, BOB, grapes(2)))).isAccepted();
        assertThat(decide(smaller, NOON, join(2, BOB, grapes(3)))).isRefused(RefusalCode.CAPACITY_REACHED);
    }

    @Test
    void staysAtItsPickupPoint() {
        DealState deal = after(aDealWithTwoPoints(), joinAt(1, ANN, GATE, 2));

        DealState changed = after(deal, change(ANN, grapes(1)));

        assertThat(changed.order(order(11)).orElseThrow().placement().place().pickupPointId())
                .contains(GATE);
        assertThat(decide(deal, NOON, change(ANN, grapes(3)))).isRefused(RefusalCode.PICKUP_POINT_FULL);
    }

    @Test
    void staysInItsFullTeamAndHeadsItStill() {
        DealState deal = after(aDealOfTeams(), join(1, ANN, grapes(1)), joinTeam(2, BOB, teamOf(1)));

        DealState changed = after(deal, change(ANN, grapes(2)));

        Team team = changed.team(teamOf(1)).orElseThrow();
        assertThat(team.headOrderId()).isEqualTo(order(11));
        assertThat(team.members()).containsOnlyKeys(order(11), order(2));
        assertThat(team.isForming()).isTrue();
        assertThat(GroupFixture.reloaded(changed)).isEqualTo(changed);
    }

    @Test
    void keepsATeamOfWhichItIsTheOnlyMember() {
        DealState changed = after(after(aDealOfTeams(), join(1, ANN, grapes(1))), change(ANN, grapes(2)));

        Team team = changed.team(teamOf(1)).orElseThrow();
        assertThat(team.isForming()).isTrue();
        assertThat(team.headOrderId()).isEqualTo(order(11));
    }

    private static ChangeOrder change(UUID buyer, Wish... wishes) {
        return new ChangeOrder(order(1), buyer, List.of(wishes), order(11), 7);
    }
}
