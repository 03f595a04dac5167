package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.NOON;
import static io.lintuan.deal.model.DealFixture.aDealOf;
import static io.lintuan.deal.model.DealFixture.byLeader;
import static io.lintuan.deal.model.DealFixture.decide;
import static io.lintuan.deal.model.DealFixture.grapesAt;
import static io.lintuan.deal.model.DealFixture.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.DealCommand.Wish;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever people want: whole cases, no tolerance while a quantity is open, nobody late before somebody early. */
class FillingProperties {

    @Property(tries = 300)
    void handsOutExactlyWhatIsInTheCases(
            @ForAll("wishes") List<Wish> wishes, @ForAll @IntRange(min = 2, max = 7) int caseSize) {
        DealState state = aDealOf(grapesAt(new OfferingTerms(1_000, List.of(), caseSize, 0)));
        for (int i = 0; i < wishes.size(); i++) {
            state = paidBy(state, i + 1, wishes.get(i));
        }
        int quantity = wishes.stream().mapToInt(Wish::quantity).sum();
        int tolerance = wishes.stream().mapToInt(Wish::tolerance).sum();
        int bought = Filling.cases(quantity, tolerance, caseSize) * caseSize;

        DealState formed = decide(state, NOON, byLeader()).after();
        if (formed.status() == DealStatus.FAILED) {
            assertThat(bought == 0 || quantity < 3).isTrue();
            return;
        }
        boolean fromQuantities = bought < quantity;
        boolean ranOut = false;
        int handedOut = 0;
        for (Order order : orders(formed)) {
            boolean gone = order.status() == OrderStatus.REFUNDING;
            Wish wish = wishes.get((int) order.orderId().getLeastSignificantBits() - 1);
            int got = gone ? 0 : order.placement().quantity();
            handedOut += got;
            int most = wish.quantity() + (fromQuantities ? 0 : wish.tolerance());
            assertThat(got).isBetween(fromQuantities ? 0 : wish.quantity(), most);
            if (ranOut) {
                assertThat(got).isEqualTo(fromQuantities ? 0 : wish.quantity());
            }
            ranOut |= got < most;
        }
        assertThat(handedOut).isEqualTo(bought);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 4))
                .as((quantity, tolerance) -> new Wish(GRAPES, quantity, tolerance))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<Order> orders(DealState state) {
        return state.orders().values().stream().sorted(Filling.IN_ORDER_OF_TIME).toList();
    }
}
