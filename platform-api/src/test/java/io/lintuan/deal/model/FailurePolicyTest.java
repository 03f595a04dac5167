package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.CUT_OFF;
import static io.lintuan.deal.model.DealFixture.LEADER;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.byTimer;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.paidByAnn;
import static io.lintuan.deal.model.DecisionAssert.assertThat;
import static io.lintuan.deal.model.GroupFixture.DAY;
import static io.lintuan.deal.model.GroupFixture.aDealThatFormsWithLess;
import static io.lintuan.deal.model.GroupFixture.aDealThatMayBeExtended;
import static io.lintuan.deal.model.GroupFixture.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealExtended;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.deal.model.DealCommand.AcceptLowerTier;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.deal.model.DealCommand.Extend;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** foodsoft #858: what happens when the minimum is missed was chosen before anybody joined, and nothing else happens. */
class FailurePolicyTest {
    private static final Instant GRACE = CUT_OFF.plus(Duration.ofMinutes(14));

    @Test
    void opensAgainOnceWhenTheMinimumIsMissed() {
        Decision missed = decide(paidByAnn(aDealThatMayBeExtended(), 1), CUT_OFF, byTimer());

        assertThat(missed)
                .says(DealEventType.DEAL_EXTENDED)
                .posts()
                .leavesDeal(DealStatus.OPEN)
                .leavesOrder(1, OrderStatus.PAID_WAITING_GROUP);
        assertThat(missed.events().get(0).payload()).isEqualTo(new DealExtended(CUT_OFF.plus(DAY), false));
        assertThat(missed.after().cutOffAt()).isEqualTo(CUT_OFF.plus(DAY));
        assertThat(decide(missed.after(), CUT_OFF.plus(DAY), byTimer()))
                .says(
                        DealEventType.DEAL_FAILED,
                        DealEventType.ORDER_CANCELLED,
                        DealEventType.COMMISSION_REVERSED,
                        DealEventType.ORDER_REFUNDED)
                .leavesDeal(DealStatus.FAILED);
    }

    @Test
    void takesOrdersInTheTimeItWasExtendedByAndForms() {
        DealState open = decide(paidByAnn(aDealThatMayBeExtended(), 1), CUT_OFF, byTimer())
                .after();

        DealState more = decide(open, CUT_OFF.plusSeconds(1), paid(join(2, BOB, grapes(2))))
                .after();

        assertThat(more.assured()).isTrue();
        assertThat(decide(more, CUT_OFF.plus(DAY), byTimer())).leavesDeal(DealStatus.FORMED);
    }

    @Test
    void extendsFromTheDecisionAndNotFromTheCutOff() {
        DealState joined = decide(aDealThatMayBeExtended(), CUT_OFF.minusSeconds(60), join(1, ANN, grapes(1)))
                .after();

        DealState waits = decide(joined, CUT_OFF, byTimer()).after();
        assertThat(waits.status()).isEqualTo(DealStatus.CUT_OFF);
        assertThat(decide(waits, GRACE, new ExpireSeats()).after().cutOffAt()).isEqualTo(GRACE.plus(DAY));
    }

    @Test
    void letsTheLeaderExtendBeforeTheCutOffOnce() {
        Decision early = decide(aDealThatMayBeExtended(), NOON, new Extend(LEADER));

        assertThat(early).isAccepted().says(DealEventType.DEAL_EXTENDED);
        assertThat(early.events().get(0).payload()).isEqualTo(new DealExtended(CUT_OFF.plus(DAY), true));
        assertThat(decide(early.after(), CUT_OFF, byTimer()))
                .isAccepted()
                .says()
                .leavesDeal(DealStatus.OPEN);
        assertThat(decide(early.after(), CUT_OFF, new Extend(LEADER))).isRefused(RefusalCode.ALREADY_EXTENDED);
        assertThat(decide(early.after(), CUT_OFF.plus(DAY), byTimer())).leavesDeal(DealStatus.FAILED);
    }

    @Test
    void refusesWhatWasNotAgreed() {
        assertThat(decide(anOpenDeal(), NOON, new Extend(LEADER))).isRefused(RefusalCode.EXTENSION_NOT_AGREED);
        assertThat(decide(anOpenDeal(), NOON, new AcceptLowerTier(LEADER)))
                .isRefused(RefusalCode.LOWER_TIER_NOT_AGREED);
        assertThat(decide(aDealThatMayBeExtended(), NOON, new Extend(new UUID(1, 1))))
                .isRefused(RefusalCode.NOT_YOUR_DEAL);
        assertThat(decide(aDealThatMayBeExtended(), CUT_OFF, new Extend(LEADER)))
                .isRefused(RefusalCode.DEAL_NOT_OPEN);
    }

    @Test
    void formsWithWhateverIsPaidWhenThatWasAgreed() {
        Decision less = decide(paidByAnn(aDealThatFormsWithLess(), 1), CUT_OFF, byTimer());

        assertThat(less).leavesDeal(DealStatus.FORMED).leavesOrder(1, OrderStatus.CONFIRMED);
        assertThat(less.events().get(0).payload()).isEqualTo(new DealFormed(1, 1, null));
        assertThat(decide(aDealThatFormsWithLess(), CUT_OFF, byTimer())).leavesDeal(DealStatus.FAILED);
    }

    @Test
    void letsTheLeaderAcceptLessBeforeTheCutOff() {
        AcceptLowerTier accept = new AcceptLowerTier(LEADER);

        assertThat(decide(aDealThatFormsWithLess(), NOON, accept)).isRefused(RefusalCode.NOBODY_PAID);
        DealState one = paidByAnn(aDealThatFormsWithLess(), 1);
        assertThat(decide(one, NOON, new AcceptLowerTier(ANN))).isRefused(RefusalCode.NOT_YOUR_DEAL);
        assertThat(decide(one, NOON, accept)).leavesDeal(DealStatus.FORMED);
        assertThat(decide(after(one, byLeader()), NOON, accept)).isRefused(RefusalCode.DEAL_ALREADY_DECIDED);
    }
}
