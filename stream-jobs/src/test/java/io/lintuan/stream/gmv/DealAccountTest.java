package io.lintuan.stream.gmv;

import static io.lintuan.stream.EventFixture.NOON;
import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.stream.EventFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealAccountTest {
    private static final OrderLine PEARS = line("pears", 3, 500);

    private final EventFixture deal = EventFixture.deal("d-1");

    private static DealAccount of(DealEnvelope... events) {
        DealAccount account = DealAccount.open(NOON);
        for (DealEnvelope event : List.of(events)) {
            account = account.with(event);
        }
        return account;
    }

    @Test
    void holdsNetBackFromItsFirstOrderUntilItForms() {
        DealEnvelope opened = deal.opened(NOON);
        DealEnvelope placed = deal.placed("order-1", "ann", NOON.plusSeconds(5), PEARS);
        assertThat(of(opened).holdsNetBack()).isFalse();
        assertThat(of(opened, placed).holdsNetBack()).isTrue();
        assertThat(of(opened, placed).earliestOrderAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(of(opened, placed, deal.formed(NOON.plusSeconds(9))).holdsNetBack())
                .isFalse();
    }

    @Test
    void holdsNetBackAfterItFailedUntilEverythingWentBack() {
        DealEnvelope placed = deal.placed("order-1", "ann", NOON, PEARS);
        DealEnvelope paid = deal.paid("order-1", "ann", NOON, NOON, PEARS);
        DealEnvelope failed = deal.failed(NOON);
        assertThat(of(placed, paid, failed).holdsNetBack()).isTrue();
        assertThat(of(placed, paid, failed, deal.refunded("order-1", "ann", NOON, NOON, PEARS))
                        .holdsNetBack())
                .isFalse();
    }

    @Test
    void holdsNetBackAfterItFormedUntilTheTierThatWasReachedHasGoneBack() {
        DealEnvelope placed = deal.placed("order-1", "ann", NOON, PEARS);
        DealEnvelope paid = deal.paid("order-1", "ann", NOON, NOON, PEARS);
        DealEnvelope formed = deal.formed(NOON, 300);
        DealEnvelope some =
                deal.refunded("order-1", "ann", NOON, NOON, RefundReason.TIER_REACHED, line("pears", 1, 100));
        DealEnvelope rest =
                deal.refunded("order-2", "bob", NOON, NOON, RefundReason.CASE_NOT_FILLED, line("pears", 1, 200));
        assertThat(of(placed, paid, formed).holdsNetBack()).isTrue();
        assertThat(of(placed, paid, formed, some).holdsNetBack()).isTrue();
        assertThat(of(placed, paid, formed, some, rest).holdsNetBack()).isFalse();
        assertThat(of(placed, paid, some, rest, formed).holdsNetBack()).isFalse();
    }

    @Test
    void takesAPartOutOfNetAndLeavesTheOrderCounted() {
        DealAccount account = of(
                deal.placed("order-1", "ann", NOON, PEARS),
                deal.paid("order-1", "ann", NOON, NOON, PEARS),
                deal.refunded("order-1", "ann", NOON, NOON, RefundReason.WEIGHED_LESS, line("pears", 0, 0)),
                deal.refunded("order-1", "ann", NOON, NOON, RefundReason.ORDER_CHANGED, line("pears", 1, 500)));
        assertThat(account.totals().netMinor()).isEqualTo(1000);
        assertThat(account.totals().paidOrders()).isEqualTo(1);
    }

    @Test
    void countsAPaymentThatBroughtItsExpiredOrderBack() {
        DealAccount account = of(
                deal.placed("order-1", "ann", NOON, PEARS),
                deal.expired("order-1", "ann", NOON.plusSeconds(900)),
                deal.paid("order-1", "ann", NOON, NOON.plusSeconds(905), PEARS));
        assertThat(account.totals().grossMinor()).isEqualTo(1500);
        assertThat(account.totals().netMinor()).isEqualTo(1500);
        assertThat(account.totals().orders()).isEqualTo(1);
    }

    @Test
    void holdsNetBackAfterItWasCalledOffEvenIfItHadFormed() {
        DealEnvelope placed = deal.placed("order-1", "ann", NOON, PEARS);
        DealEnvelope paid = deal.paid("order-1", "ann", NOON, NOON, PEARS);
        DealEnvelope formed = deal.formed(NOON);
        DealEnvelope calledOff = deal.calledOff(NOON);
        assertThat(of(placed, paid, formed, calledOff).holdsNetBack()).isTrue();
        assertThat(of(placed, paid, formed, calledOff, deal.refunded("order-1", "ann", NOON, NOON, PEARS))
                        .holdsNetBack())
                .isFalse();
    }

    @Test
    void holdsNothingBackByAnOrderWithAStatedTime() {
        DealEnvelope stated = deal.placed("order-1", "ann", NOON.minusSeconds(86_400), NOON, PEARS);
        assertThat(of(stated).holdsNetBack()).isFalse();
        DealEnvelope placed = deal.placed("order-2", "bob", NOON, PEARS);
        assertThat(of(stated, placed).earliestOrderAt()).isEqualTo(NOON);
    }

    @Test
    void goesOnWhenMoreWasPaidThanItsFigureHolds() {
        OrderLine huge = line("rice", Integer.MAX_VALUE, 0);
        assertThat(of(deal.paid("order-1", "ann", NOON, NOON, huge), deal.paid("order-2", "bob", NOON, NOON, huge))
                        .paidQuantity())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void countsWhatWasPaidAndKeepsItWhenItGoesBack() {
        DealAccount account = of(
                deal.placed("order-1", "ann", NOON, PEARS),
                deal.paid("order-1", "ann", NOON, NOON, PEARS),
                deal.refunded("order-1", "ann", NOON, NOON, PEARS));
        assertThat(account.paidQuantity()).isEqualTo(3);
        assertThat(account.totals().paidMinor()).isEqualTo(1500);
        assertThat(account.totals().netMinor()).isZero();
        assertThat(account.toTotals("d-1", "c-1", "l-1").throughSequence()).isEqualTo(3);
    }
}
