package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.ANN;
import static io.lintuan.deal.model.DealFixture.BOB;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.after;
import static io.lintuan.deal.model.DealFixture.anOpenDeal;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.eggs;
import static io.lintuan.deal.model.DealFixture.grapes;
import static io.lintuan.deal.model.DealFixture.join;
import static io.lintuan.deal.model.DealFixture.order;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Posting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What users of other systems reported; of those, the ones that no test of a single rule carries in its name. */
class ComplaintsTest {

    /** mall #185, #353, #381; Open Food Network #1491, #277: more was sold than there was. Five boxes of eggs are left here. */
    @Test
    void sellsTheLastPiecesOnceHoweverManyAskAtOnce() {
        Decision decision = decide(
                anOpenDeal(),
                NOON,
                join(1, ANN, eggs(3)),
                join(2, BOB, eggs(3)),
                join(3, BOB, eggs(2)),
                join(4, ANN, eggs(1)));

        assertThat(decision.outcomes())
                .extracting(outcome -> outcome.fold(
                        accepted -> "sold", refused -> refused.code().wire()))
                .containsExactly("sold", "sold-out", "sold", "sold-out");
    }

    /** medusa #16502: two lines that shared one stock were each compared with all of it. */
    @Test
    void sumsTwoLinesThatShareOneStock() {
        DealState threeLeft = after(anOpenDeal(), join(1, ANN, eggs(2)));

        assertThat(decide(threeLeft, NOON, join(2, BOB, eggs(2), eggs(2))).outcomes())
                .containsExactly(Outcome.refused(RefusalCode.SOLD_OUT));
    }

    /** Open Food Network #11529, #1554: after an edit nobody could tell what had been charged and what for. */
    @Test
    void stillTellsWhatWasChargedWhenAnOrderWasChanged() {
        DealState paid = paidBy(anOpenDeal(), 1, grapes(3));
        UUID buyer = paid.order(order(1)).orElseThrow().placement().buyerId();

        Decision changed = decide(
                paid, NOON, new DealCommand.ChangeOrder(order(1), buyer, List.of(grapes(1)), UUID.randomUUID(), 7));

        Line line = changed.after()
                .order(order(1))
                .orElseThrow()
                .placement()
                .lines()
                .get(0);
        assertThat(line.amountMinor()).as("as it was charged").isEqualTo(3 * 3_990);
        assertThat(line.keptMinor()).as("as it is now").isEqualTo(3_990);
        assertThat(changed.postings())
                .filteredOn(posting -> posting.cause() == Cause.COMMISSION_REVERSED)
                .extracting(Posting::reverses)
                .containsExactly(accrual(paid));
    }

    private static Optional<UUID> accrual(DealState paid) {
        String leader = "leader:" + paid.terms().leaderId() + ":accrued";
        String orderId = order(1).toString();
        return Optional.of(Posting.id(Cause.COMMISSION_ACCRUED, orderId, "escrow:" + orderId, leader));
    }
}
