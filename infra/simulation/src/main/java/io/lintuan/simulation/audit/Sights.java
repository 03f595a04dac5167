package io.lintuan.simulation.audit;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Line;
import io.lintuan.deal.model.Offering;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.simulation.engine.Coverage;

/** Corners of the rules that a status alone does not show, counted when they are met. */
final class Sights {
    private static final String MET = "met";

    private final Coverage coverage;

    Sights(Coverage coverage) {
        this.coverage = coverage;
    }

    void look(Decision decision) {
        DealState before = decision.before();
        DealState after = decision.after();
        boolean failedNow = before.status() != DealStatus.FAILED && after.status() == DealStatus.FAILED;
        see(
                failedNow
                        && before.terms().group().minimumPeople() == 1
                        && before.terms().group().teams().isEmpty()
                        && before.paidQuantity() >= before.terms().minimumQuantity(),
                "no case fills, nothing forms");
        for (Order order : decision.changed()) {
            Order was = before.orders().get(order.orderId());
            if (was == null) {
                order.placement().lines().forEach(line -> placed(after, order, line));
            } else {
                changed(decision, was, order);
            }
        }
    }

    private void placed(DealState deal, Order order, Line line) {
        see(line.unitPriceMinor() < offering(deal, line).terms().unitPriceMinor(), "placed at a lower tier");
        see(line.discountMinor() > 0, "placed with a coupon");
        see(line.discountMinor() > 0 && order.amountMinor() == 1, "a coupon above the price");
    }

    private void changed(Decision decision, Order was, Order order) {
        see(left(order, CancelReason.CHANGED) && !left(was, CancelReason.CHANGED), "an unpaid order becomes another");
        see(
                was.status() == OrderStatus.CANCELLED && order.status() == OrderStatus.PAID_WAITING_GROUP,
                "a late payment takes its seat again");
        boolean late = order.refunds().values().stream()
                .anyMatch(refund -> refund.reason() == RefundReason.PAID_TOO_LATE
                        && !was.refunds().containsKey(refund.key()));
        see(late && left(order, CancelReason.CHANGED), "an order is paid that became another");
        see(late && hasCoupon(order) && decision.after().status() == DealStatus.OPEN, "late with a coupon");
        see(
                was.status() == OrderStatus.PAID_WAITING_GROUP
                        && order.status() != was.status()
                        && decision.before().decidedAt().isPresent(),
                "an order follows later");
        boolean counts = order.status().seat() == OrderStatus.Seat.CONFIRMED;
        see(counts && order.keptMinor() == 0 && order.placement().quantity() > 0, "kept for nothing");
        see(
                was.status() == OrderStatus.PAID_WAITING_GROUP && order.status() == OrderStatus.REFUNDED,
                "left with nothing to give back");
        see(
                left(order, CancelReason.CASE_NOT_FILLED) && !left(was, CancelReason.CASE_NOT_FILLED),
                "an order is left with nothing");
        boolean closed = was.status() == OrderStatus.PAID_WAITING_GROUP
                && decision.after().decidedAt().isPresent();
        for (int i = 0; i < order.placement().lines().size(); i++) {
            Line line = order.placement().lines().get(i);
            Line lineWas = was.placement().lines().get(i);
            if (closed && counts) {
                closed(decision.after(), lineWas, line);
            }
            weighed(lineWas, line);
        }
    }

    private void closed(DealState deal, Line was, Line line) {
        int firm = was.kept().pieces() - was.kept().tolerance();
        see(line.kept().unitPriceMinor() < was.kept().unitPriceMinor(), "everybody gets the tier");
        see(line.kept().unitPriceMinor() < offering(deal, line).unitPriceMinor(), "a price does not rise");
        see(line.kept().pieces() > firm, "tolerance fills a case");
        see(line.kept().pieces() < was.kept().pieces() && line.kept().pieces() >= firm, "tolerance goes back");
        see(line.kept().pieces() < firm, "a quantity fills no case");
    }

    private void weighed(Line was, Line line) {
        if (was.kept().grams().isPresent() || line.kept().grams().isEmpty()) {
            return;
        }
        int grams = line.kept().grams().getAsInt();
        int sold = line.kept().pieces() * line.pieceGrams();
        see(grams < sold, "goods weigh less");
        see(grams > sold, "goods weigh more");
        see(line.kept().unitPriceMinor() < line.unitPriceMinor(), "weighed at a lower tier");
    }

    private static Offering offering(DealState deal, Line line) {
        return deal.offering(line.offeringId()).orElseThrow();
    }

    private static boolean hasCoupon(Order order) {
        return order.placement().lines().stream().anyMatch(line -> line.discountMinor() > 0);
    }

    private static boolean left(Order order, CancelReason reason) {
        return order.left().filter(reason::equals).isPresent();
    }

    private void see(boolean seen, String what) {
        if (seen) {
            coverage.saw(MET, what);
        }
    }
}
