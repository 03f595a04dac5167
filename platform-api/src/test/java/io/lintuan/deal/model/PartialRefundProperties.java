package io.lintuan.deal.model;

import static io.lintuan.deal.model.DealFixture.GRAPES;
import static io.lintuan.deal.model.DealFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.RefundReason;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Posting;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Any number of partial refunds ends where one would (AffiliateWP #1829, tezgah #144, blnk #73). */
class PartialRefundProperties {
    private static final int QUANTITY = 7;
    private static final int GRAMS = 500;

    /** One cut into what a line keeps. */
    record Cut(int pieces, long unitMinor, int grams) {}

    @Property(tries = 500)
    void endAtTheFigureOfOneHoweverManyThereAre(
            @ForAll("cuts") List<Cut> cuts,
            @ForAll @LongRange(min = 1, max = 100_000) long unitMinor,
            @ForAll @LongRange(min = 0, max = 50_000) long couponMinor) {
        DealState paid = paid(unitMinor, couponMinor);
        Turn many = new Turn(paid, NOON);
        Order order = only(paid);
        for (int i = 0; i < cuts.size(); i++) {
            long before = order.keptMinor();
            order = Refunding.part(many, order, cut(order, cuts.get(i)), "change:" + i, RefundReason.ORDER_CHANGED);
            assertThat(order.keptMinor()).isBetween(0L, before);
        }
        Turn one = new Turn(paid, NOON);
        Order atOnce =
                Refunding.part(one, only(paid), order.placement().lines(), "change:1", RefundReason.ORDER_CHANGED);

        assertThat(order.keptMinor()).isEqualTo(atOnce.keptMinor());
        assertThat(order.commission()).isEqualTo(atOnce.commission());
        assertThat(refunded(order)).isEqualTo(refunded(atOnce));
        assertThat(moved(many, Cause.COMMISSION_REVERSED)).isEqualTo(moved(one, Cause.COMMISSION_REVERSED));
        assertThat(moved(many, Cause.REFUND)).isEqualTo(only(paid).amountMinor() - order.keptMinor());
    }

    @Property(tries = 300)
    void leaveNothingBehindWhenTheOrderIsGivenBackAfterThem(
            @ForAll("cuts") List<Cut> cuts, @ForAll @LongRange(min = 1, max = 100_000) long unitMinor) {
        DealState paid = paid(unitMinor, 0);
        Turn turn = new Turn(paid, NOON);
        Order order = only(paid);
        for (int i = 0; i < cuts.size(); i++) {
            order = Refunding.part(turn, order, cut(order, cuts.get(i)), "change:" + i, RefundReason.ORDER_CHANGED);
        }

        Order gone = Refunding.own(turn, order, "cancelled:1", RefundReason.BUYER_CANCELLED);

        assertThat(refunded(gone)).isEqualTo(gone.amountMinor());
        assertThat(gone.commission().amountMinor()).isZero();
        assertThat(moved(turn, Cause.COMMISSION_REVERSED))
                .isEqualTo(only(paid).commission().amountMinor());
        assertThat(turn.end(List.of()).postings())
                .filteredOn(posting -> posting.cause() == Cause.COMMISSION_REVERSED)
                .allMatch(posting -> posting.reverses().isPresent()
                        && posting.destination().equals(Accounts.escrow(gone.orderId())));
    }

    @Provide
    Arbitrary<List<Cut>> cuts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, QUANTITY),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.integers().between(0, 2 * QUANTITY * GRAMS))
                .as(Cut::new)
                .list()
                .ofMaxSize(8);
    }

    /** What a line keeps never grows, so a cut that asks for more changes nothing. */
    private static List<Line> cut(Order order, Cut cut) {
        Line line = order.placement().lines().get(0);
        Line.Kept kept = line.kept();
        OptionalInt grams = kept.grams().isPresent() ? kept.grams() : OptionalInt.of(cut.grams());
        return List.of(line.keeping(new Line.Kept(
                Math.min(kept.pieces(), cut.pieces()), 0, Math.min(kept.unitPriceMinor(), cut.unitMinor()), grams)));
    }

    private static DealState paid(long unitMinor, long couponMinor) {
        DealState open = DealFixture.aDealOf(DealFixture.grapesAt(new OfferingTerms(unitMinor, List.of(), 1, GRAMS)));
        DealState joined = DealFixture.after(
                open,
                new DealCommand.Join(
                        DealFixture.order(1),
                        DealFixture.ANN,
                        "b",
                        List.of(new DealCommand.Wish(GRAPES, QUANTITY)),
                        1,
                        couponMinor),
                DealFixture.start(1, DealFixture.ANN, 1));
        return DealFixture.after(joined, DealFixture.pay(1, 1, DealFixture.amountOf(joined, 1)));
    }

    private static Order only(DealState state) {
        return state.order(DealFixture.order(1)).orElseThrow();
    }

    private static long refunded(Order order) {
        return order.refunds().values().stream().mapToLong(Refund::amountMinor).sum();
    }

    private static long moved(Turn turn, Cause cause) {
        return turn.end(List.of()).postings().stream()
                .filter(posting -> posting.cause() == cause)
                .mapToLong(Posting::amountMinor)
                .sum();
    }
}
