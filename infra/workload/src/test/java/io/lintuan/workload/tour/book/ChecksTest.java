package io.lintuan.workload.tour.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever differs from the promise is found and named. */
class ChecksTest {
    private final Story story = new Story();

    @Test
    void findsNothingWhereAllIsAsPromised() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void findsADealThatEndedOtherwise() {
        story.dealStatus = "FAILED";

        assertThat(differences()).containsExactly("the deal: promised FORMED, seen FAILED");
    }

    @Test
    void findsAnOrderThatEndedOtherwise() {
        story.orders.set(0, new SeenOrder("Li", "order-1", "", "REFUNDING", List.of(), 2_000));

        assertThat(differences()).containsExactly("Li's order: promised CONFIRMED, seen REFUNDING");
    }

    @Test
    void findsAnOrderOfNobody() {
        story.orders.add(new SeenOrder("Zhao", "order-3", "", "CANCELLED", List.of(), 0));

        assertThat(differences()).containsExactly("who has an order: promised [Li, Wang], seen [Li, Wang, Zhao]");
    }

    @Test
    void findsMoneyThatIsStillOnItsWay() {
        story.ledger.remove(7);
        story.balances.set(2, new Balance("provider:clearing", -11_000));
        story.balances.set(3, new Balance("refunds:in-flight", 3_000));

        assertThat(differences())
                .containsExactly(
                        "Wang got back: promised 30.00, seen 0.00",
                        "at the provider: promised -80.00, seen -110.00",
                        "on its way back: promised 0.00, seen 30.00");
    }

    @Test
    void findsARefundThatTheBuyerIsNotTold() {
        story.orders.set(1, new SeenOrder("Wang", "order-2", "", "REFUNDED", List.of(), 0));

        assertThat(differences()).containsExactly("Wang was told of refunds: promised 30.00, seen 0.00");
    }

    @Test
    void findsACommissionThatWasNotTakenBack() {
        story.ledger.remove(2);
        story.balances.set(0, new Balance("escrow", 7_200));
        story.balances.set(1, new Balance("leader:x:accrued", 800));

        assertThat(differences())
                .containsExactly(
                        "escrow of Li: promised 73.60, seen 72.00",
                        "the leader's commission: promised 6.40, seen 8.00");
    }

    @Test
    void findsACauseThatWasPostedTwice() {
        story.ledger.add(Story.moved(5, 1, "escrow:order-1", "leader:x:held", 0, "PAYMENT", "p1"));

        assertThat(differences()).containsExactly("causes that were posted twice: promised [], seen [PAYMENT p1]");
    }

    @Test
    void findsBalancesThatAreNotTheSumOfThePostings() {
        story.balances.set(0, new Balance("escrow", 7_361));

        assertThat(differences()).singleElement().asString().startsWith("balances as the service adds them up: ");
    }

    private List<String> differences() {
        return Checks.of(Story.PROMISE, story.seen()).stream()
                .filter(check -> !check.holds())
                .map(Check::toString)
                .toList();
    }
}
