package io.lintuan.simulation;

import static io.lintuan.simulation.DefectsTest.assertFound;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slips in what is charged and given back are found as well. */
class MoneyDefectsTest {

    @BeforeAll
    static void quietly() {
        Quiet.desk();
    }

    @Test
    void findsThatTheFirstTierIsChargedForEver() {
        assertFound("the first tier is charged for ever", MoneyDefects.theFirstTierIsChargedForEver(), 20, "lines");
    }

    @Test
    void findsThatTheTierIsNotGivenBack() {
        assertFound("the tier is not given back", MoneyDefects.theTierIsNotGivenBack(), 20, "lines");
    }

    @Test
    void findsThatCasesAreOpened() {
        assertFound("cases are opened", MoneyDefects.casesAreOpened(), 20, "");
    }

    @Test
    void findsThatACouponIsTakenOffTwice() {
        assertFound("a coupon is taken off twice", MoneyDefects.aCouponIsTakenOffTwice(), 10, "lines");
    }

    @Test
    void findsThatWeightsAreForgotten() {
        assertFound("weights are forgotten", MoneyDefects.weightsAreForgotten(), 20, "lines");
    }

    @Test
    void findsThatCommissionOnAPartIsKept() {
        assertFound("commission on a part is kept", MoneyDefects.commissionOnAPartIsKept(), 20, "I1 ledger");
    }

    @Test
    void findsThatAPartIsBookedAndNotSent() {
        assertFound("a part is booked and not sent", MoneyDefects.aPartIsBookedAndNotSent(), 20, "");
    }

    @Test
    void findsThatWhatGoesBackIsNotAnnounced() {
        assertFound("what goes back is not announced", MoneyDefects.whatGoesBackIsNotAnnounced(), 20, "events");
    }

    @Test
    void findsThatAChangedOrderIsHeldAnew() {
        assertFound("a changed order is held anew", MoneyDefects.aChangedOrderIsHeldAnew(), 20, "seats");
    }

    @Test
    void findsThatALatePaymentNeverTakesItsSeatAgain() {
        assertFound(
                "a late payment never takes its seat again",
                MoneyDefects.aLatePaymentNeverTakesItsSeatAgain(),
                30,
                "I9 life");
    }
}
