package io.lintuan.simulation;

import static io.lintuan.simulation.DefectsTest.assertFound;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slips in what is promised to a group are found as well. */
class GroupDefectsTest {

    @BeforeAll
    static void quietly() {
        Quiet.desk();
    }

    @Test
    void findsThatADealIsExtendedAgainAndAgain() {
        assertFound("a deal is extended again and again", GroupDefects.aDealIsExtendedAgainAndAgain(), 30, "");
    }

    @Test
    void findsThatCapacityIsNotAsked() {
        assertFound("capacity is not asked", GroupDefects.capacityIsNotAsked(), 30, "outcome");
    }

    @Test
    void findsThatPointsHaveRoomForEverybody() {
        assertFound("points have room for everybody", GroupDefects.pointsHaveRoomForEverybody(), 30, "outcome");
    }

    @Test
    void findsThatOnlyPiecesAreCounted() {
        assertFound("only pieces are counted", GroupDefects.onlyPiecesAreCounted(), 30, "I9 life");
    }

    @Test
    void findsThatTheLowerTierIsForgotten() {
        assertFound("the lower tier is forgotten", GroupDefects.theLowerTierIsForgotten(), 30, "I9 life");
    }

    @Test
    void findsThatADealThatIsCalledOffGoesOn() {
        assertFound("a deal that is called off goes on", GroupDefects.aDealThatIsCalledOffGoesOn(), 30, "I9 life");
    }

    @Test
    void findsThatWhoeverIsLeftNeverFollows() {
        assertFound("whoever is left never follows", GroupDefects.whoeverIsLeftNeverFollows(), 30, "future");
    }

    @Test
    void findsThatAHeadThatLeftIsStillTheHead() {
        assertFound("a head that left is still the head", GroupDefects.aHeadThatLeftIsStillTheHead(), 30, "I9 life");
    }

    @Test
    void findsThatTeamsHaveLonger() {
        assertFound("teams have longer", GroupDefects.teamsHaveLonger(), 30, "I9 life");
    }
}
