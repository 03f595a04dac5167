package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.cancel;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.GroupFixture.CAT;
import static io.lintuan.deal.model.GroupFixture.HOUR;
import static io.lintuan.deal.model.GroupFixture.aDealOfTeams;
import static io.lintuan.deal.model.GroupFixture.aDealWith;
import static io.lintuan.deal.model.GroupFixture.joinTeam;
import static io.lintuan.deal.model.GroupFixture.teamOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void isThereInADealThatIsOpenAndNotFull() {
        DealState left = after(aDealWith(new Capacity(1, Capacity.ANY)), join(1, ANN, grapes(1)), cancel(1, ANN));

        assertThat(isLeft(left, NOON, 1)).isTrue();
        assertThat(isLeft(left, CUT_OFF, 1)).isFalse();
        assertThat(isLeft(after(left, join(2, BOB, grapes(1))), NOON, 1)).isFalse();
    }

    @Test
    void isThereInATeamThatFormsAndHasASeat() {
        DealState left = after(aDealOfTeams(), join(1, ANN, grapes(1)), joinTeam(2, BOB, teamOf(1)), cancel(2, BOB));

        assertThat(isLeft(left, NOON, 2)).isTrue();
        assertThat(isLeft(left, NOON.plus(HOUR), 2)).isFalse();
        assertThat(isLeft(after(left, joinTeam(3, CAT, teamOf(1))), NOON, 2)).isFalse();
        assertThat(isLeft(after(left, joinTeam(3, BOB, teamOf(1))), NOON, 2)).isFalse();
        assertThat(isLeft(after(left, cancel(1, ANN)), NOON, 2)).isFalse();
    }

    private static boolean isLeft(DealState state, Instant at, int order) {
        Turn turn = new Turn(state, at);
        turn.begin(new Asked(DealFixture.byTimer(), Optional.empty()));
        return Room.isLeftFor(turn, state.order(order(order)).orElseThrow());
    }
}
