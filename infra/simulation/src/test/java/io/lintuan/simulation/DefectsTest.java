package io.lintuan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulation is worth what it finds: each defect that somebody could make by a slip is found within few seeds. */
class DefectsTest {

    @BeforeAll
    static void quietly() {
        Quiet.desk();
    }

    @Test
    void findsThatKeysAreNotLookedUp() {
        assertFound("keys are not looked up", Defects.keysAreNotLookedUp(), 5, "I3 keys");
    }

    @Test
    void findsThatAStaleCommitIsTaken() {
        assertFound("a stale commit is taken", Defects.aStaleCommitIsTaken(), 20, "");
    }

    @Test
    void findsThatACommitIsAcknowledgedAndLost() {
        assertFound("a commit is acknowledged and lost", Defects.aCommitIsAcknowledgedAndLost(), 10, "");
    }

    @Test
    void findsThatASecondPaymentIsCounted() {
        assertFound("a second payment is counted", Defects.aSecondPaymentIsCounted(), 20, "I1 ledger");
    }

    @Test
    void findsThatALatePaymentIsForgotten() {
        assertFound("a late payment is forgotten", Defects.aLatePaymentIsForgotten(), 20, "");
    }

    @Test
    void findsThatARefundHasAnotherNameEachTime() {
        assertFound("a refund has another name each time", Defects.aRefundHasAnotherNameEachTime(), 20, "money");
    }

    @Test
    void findsThatARefundIsNotedBeforeItIsAskedFor() {
        assertFound(
                "a refund is noted before it is asked for", Defects.aRefundIsNotedBeforeItIsAskedFor(), 20, "future");
    }

    @Test
    void findsThatTimeTakesWhatIsPaid() {
        assertFound("time takes what is paid", Defects.timeTakesWhatIsPaid(), 20, "I9 life");
    }

    @Test
    void findsThatCommissionIsNotTakenBack() {
        assertFound("commission is not taken back", Defects.commissionIsNotTakenBack(), 10, "I1 ledger");
    }

    @Test
    void findsThatADecisionForgetsToNameAnOrder() {
        assertFound("a decision forgets to name an order", Defects.aDecisionForgetsToNameAnOrder(), 5, "");
    }

    @Test
    void findsThatWhatElsewhereChangedIsReadInPart() {
        assertFound("what elsewhere changed is read in part", Defects.whatElsewhereChangedIsReadInPart(), 20, "memory");
    }

    static void assertFound(String defect, Make make, int seedsMost, String rule) {
        for (long seed = 1; seed <= seedsMost; seed++) {
            SeedResult result = Guarded.run(seed, make, 0);
            if (result.finding().isPresent()) {
                System.out.println(defect + ": found by seed " + seed + " ("
                        + result.finding().get() + ")");
                assertThat(result.finding().get().rule()).contains(rule);
                return;
            }
        }
        throw new AssertionError(defect + ": not found in " + seedsMost + " seeds");
    }
}
