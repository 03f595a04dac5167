package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Posting;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What one expects of a decision, in the words of the business. */
final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

    private DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
    }

    static DecisionAssert assertThat(Decision actual) {
        return new DecisionAssert(actual);
    }

    DecisionAssert isRefused(RefusalCode code) {
        Assertions.assertThat(actual.outcomes()).containsExactly(Outcome.refused(code));
        Assertions.assertThat(actual.changed()).isEmpty();
        return says().posts();
    }

    DecisionAssert isAccepted() {
        Assertions.assertThat(actual.outcomes()).allMatch(Outcome.Accepted.class::isInstance);
        return this;
    }

    DecisionAssert says(DealEventType... types) {
        Assertions.assertThat(actual.events()).extracting(DealEvent::type).containsExactly(types);
        return this;
    }

    DecisionAssert posts(Cause... causes) {
        Assertions.assertThat(actual.postings()).extracting(Posting::cause).containsExactly(causes);
        return this;
    }

    DecisionAssert leavesOrder(int order, OrderStatus status) {
        Assertions.assertThat(actual.after()
                        .order(DealFixture.order(order))
                        .orElseThrow()
                        .status())
                .isEqualTo(status);
        return this;
    }

    DecisionAssert leavesDeal(DealStatus status) {
        Assertions.assertThat(actual.after().status()).isEqualTo(status);
        return this;
    }

    DecisionAssert asksForRefund(String key) {
        Assertions.assertThat(actual.effects().refunds())
                .extracting(asked -> asked.refund().key())
                .contains(key);
        return this;
    }
}
